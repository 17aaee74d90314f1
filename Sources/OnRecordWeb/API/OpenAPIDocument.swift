import OnRecordReport
import OnRecordText

/// The description of the room for programs (OpenAPI 3.1), made of the table by which it answers.
struct OpenAPIDocument {
  let routes: [Route]
  let prefix: String
  let examples: Examples

  private static let base = "#/components/schemas/"

  var json: JSONValue {
    .object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([
          ("title", .string("A record of on-the-record remarks")),
          ("version", .string("1.0.0")),
          (
            "description",
            .string(
              "Every page answers `Accept: application/json` at its own address. Keys are only ever"
                + " added. Positions are bytes, half open: `start` and `end` of the source,"
                + " `text_start` and `text_end` of the reading text.")
          ),
        ])
      ),
      ("servers", .array([.object([("url", .string(prefix.isEmpty ? "/" : prefix))])])),
      ("paths", .object(routes.compactMap(path))),
      ("components", .object([("schemas", .object(schemas)), ("responses", failures)])),
    ])
  }

  private func path(_ route: Route) -> (String, JSONValue)? {
    let operations = [("get", route.operation), ("post", route.taking)].compactMap { method, each in
      each.map { (method, operation($0, of: route)) }
    }
    return operations.isEmpty ? nil : (Self.path(of: route), .object(operations))
  }

  /// The path as OpenAPI writes it: `/r/{release}`.
  static func path(of route: Route) -> String {
    route.path.split(separator: "/", omittingEmptySubsequences: false)
      .map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : String($0) }.joined(separator: "/")
  }

  private func operation(_ operation: Operation, of route: Route) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("operationId", .string(operation.id)), ("summary", .string(operation.summary)),
    ]
    if !operation.about.isEmpty { members.append(("description", .string(operation.about))) }
    let parameters = operation.path.map(parameter) + operation.query.map(parameter)
    if !parameters.isEmpty { members.append(("parameters", .array(parameters))) }
    if !operation.bodies.isEmpty {
      let content = operation.bodies.map { body in
        (body.mediaType, JSONValue.object([("schema", body.schema.json(base: Self.base))]))
      }
      members.append(
        ("requestBody", .object([("required", .bool(true)), ("content", .object(content))])))
    }
    members.append(("responses", .object(responses(operation, of: route))))
    return .object(members)
  }

  // MARK: - Parameters

  private func parameter(_ parameter: Operation.PathParameter) -> JSONValue {
    self.parameter(
      parameter.name, in: "path", parameter.about, isRequired: true,
      schema: .object([("type", .string("string")), ("minLength", .number(1))]),
      example: parameter.example.flatMap { examples[$0] }.map { .string($0) })
  }

  private func parameter(_ parameter: QueryParameter) -> JSONValue {
    let schema =
      parameter.isRepeated ? JSONSchema.array(parameter.schema) : parameter.schema
    let value = parameter.example.flatMap { examples[$0] }.map { JSONValue.string($0) }
    return self.parameter(
      parameter.name, in: "query", parameter.about, isRequired: parameter.isRequired,
      schema: schema.json(base: Self.base),
      example: parameter.isRepeated ? value.map { .array([$0]) } : value)
  }

  private func parameter(
    _ name: String, in place: String, _ about: String, isRequired: Bool, schema: JSONValue,
    example: JSONValue?
  ) -> JSONValue {
    .object(
      [
        ("name", .string(name)), ("in", .string(place)), ("description", .string(about)),
        ("required", .bool(isRequired)), ("schema", schema),
      ] + (example.map { [("example", $0)] } ?? []))
  }

  // MARK: - Answers

  private func responses(_ operation: Operation, of route: Route) -> [(String, JSONValue)] {
    var success: [(String, JSONValue)] = [
      ("description", .string(operation.summary)), ("headers", Self.headers),
      ("content", .object(content(operation, of: route))),
    ]
    if !operation.follows.isEmpty {
      success.append(("links", .object(operation.follows.map(Self.link))))
    }
    let isTaken = !operation.bodies.isEmpty
    let statuses =
      (operation.leadsOn ? [301, 302] : []) + (isTaken ? [] : [304]) + [400]
      + (operation.canBeMissing ? [404] : []) + [405, 406]
      + (isTaken ? [408, 413, 414, 415, 422, 429, 503] : [414, 503])
    return [("200", .object(success))]
      + statuses.map { status in
        let reference = JSONValue.string("#/components/responses/\(status)")
        return (String(status), .object([("$ref", reference)]))
      }
  }

  private static func link(_ follow: Operation.Follow) -> (String, JSONValue) {
    let value = JSONValue.string("$response.body#\(follow.pointer)")
    return (
      follow.operation,
      .object([
        ("operationId", .string(follow.operation)),
        ("parameters", .object([(follow.parameter, value)])),
      ])
    )
  }

  private static let headers: JSONValue = .object(
    [
      ("ETag", "Names these bytes; send it as If-None-Match."),
      ("Last-Modified", "When what it says changed last; send it as If-Modified-Since."),
    ].map { name, about in
      (
        name,
        .object([
          ("description", .string(about)), ("schema", .object([("type", .string("string"))])),
        ])
      )
    })

  private func content(_ operation: Operation, of route: Route) -> [(String, JSONValue)] {
    let text = JSONValue.object([("schema", .object([("type", .string("string"))]))])
    let forms = route.formats.map { format -> (String, JSONValue) in
      guard format == .json else { return (format.mediaType, text) }
      // The description describes itself as no more than an object.
      let schema = operation.json?.json(base: Self.base) ?? .object([("type", .string("object"))])
      return (format.mediaType, .object([("schema", schema)]))
    }
    return forms + operation.mediaTypes.map { ($0, .object([])) }
  }

  // MARK: - Components

  private var schemas: [(String, JSONValue)] {
    let operations = routes.flatMap { [$0.operation, $0.taking] }.compactMap(\.self)
    let all =
      operations.flatMap { ($0.json?.objects ?? []) + $0.bodies.flatMap(\.schema.objects) }
      + Problem.shape.schema.objects
    var seen: Set<String> = []
    return all.filter { seen.insert($0.name).inserted }
      .map { ($0.name, $0.json(base: Self.base)) }
  }

  /// What may come instead of an answer, by status.
  private var failures: JSONValue {
    let text = JSONValue.object([("schema", .object([("type", .string("string"))]))])
    let problem = JSONValue.object([("schema", Problem.shape.schema.json(base: Self.base))])
    func response(_ about: String, _ content: [(String, JSONValue)]) -> JSONValue {
      let contents = content.isEmpty ? [] : [("content", JSONValue.object(content))]
      return .object([("description", .string(about))] + contents)
    }
    return .object(
      Self.elsewhere.map { (String($0), response($1, [("text/plain", text)])) }
        + [("304", response("You have these bytes.", []))]
        + Self.failed.map {
          (
            String($0),
            response($1, [(Problem.mediaType, problem), (Format.html.mediaType, text)])
          )
        })
  }

  private static let elsewhere = [
    (301, "It has another address now; Location has it, the text says why."),
    (302, "The only one that answers to this name is at Location."),
  ]

  private static let failed = [
    (400, "The address or a parameter is malformed or not one that is taken."),
    (404, "There is nothing of this name; the answer says what to try."),
    (405, "This method is not taken here; Allow names those that are."),
    (406, "There is no such form; the answer says which there are."),
    (408, "What was sent took too long to arrive; send it again."),
    (
      413,
      "It is longer, or has more quotations, than is taken at once; the answer says how much is."
    ),
    (414, "The address is too long."),
    (415, "It comes in a media type that is not taken; Accept names those that are."),
    (422, "There is nothing in it to check, or it cannot be read; the answer says why."),
    (429, "Too many wait for their checks; Retry-After says when to try again."),
    (503, "The record cannot be read just now, or too many read it; Retry-After says when."),
  ]
}
