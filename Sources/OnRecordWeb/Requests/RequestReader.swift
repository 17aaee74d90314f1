import HTTPTypes
import Hummingbird
import OnRecordText

/// Reads a request for the pages, and refuses what is malformed or beyond the limits.
struct RequestReader {
  let room: Room

  func request(
    _ request: Request, _ parameters: Hummingbird.Parameters, _ route: Route
  ) throws -> WebRequest {
    let limits = room.limits
    guard request.uri.string.utf8.count <= limits.addressBytes else {
      throw WebFailure(
        .init(code: 414, reasonPhrase: "URI Too Long"),
        "The address is longer than \(Numerals.grouped(limits.addressBytes)) bytes.",
        code: "address-too-long")
    }
    var components: [String: String] = [:]
    for (name, value) in parameters {
      guard let decoded = PercentCoding.decoded(value), !decoded.contains("\0") else {
        throw WebFailure(.badRequest, "The address is malformed.", code: "malformed-address")
      }
      components[String(name)] = decoded
    }
    let query = try Parameters(coded: request.uri.query ?? "", most: limits.parameters)
    return WebRequest(
      method: request.method, components: components,
      path: path(below: room.links.prefix, request.uri.path), query: query,
      format: try format(request, route), headers: request.headers)
  }

  /// A path without the prefix, if it has it: a proxy may have taken it away.
  private func path(below prefix: String, _ path: String) -> String {
    path.hasPrefix(prefix + "/") ? String(path.dropFirst(prefix.count)) : path
  }

  private func format(_ request: Request, _ route: Route) throws -> Format {
    guard !route.formats.isEmpty else { return .html }
    let accept = request.headers[values: .accept].joined(separator: ",")
    guard let format = Format.preferred(by: accept, of: route.formats) else {
      let types = route.formats.map(\.mediaType).joined(separator: ", ")
      throw WebFailure(.notAcceptable, "This address is answered as \(types).")
    }
    return format
  }
}
