import HTTPTypes
import Hummingbird
import OnRecord
import OnRecordModel

/// Takes requests in, has their answers made, and hands them out.
struct Desk: Sendable {
  let room: Room
  let workers: Workers
  let cache: AnswerCache
  let bodies: BodyReader

  /// The response to a request for a route; what goes wrong becomes a page.
  func response(
    to request: Request, parameters: Hummingbird.Parameters, for route: Route
  ) async -> Response {
    do {
      return try await answer(to: request, parameters: parameters, for: route)
        .response(to: request.head)
    } catch {
      return failure(error, for: request, formats: route.formats)
    }
  }

  private func answer(
    to request: Request, parameters: Hummingbird.Parameters, for route: Route
  ) async throws -> FinishedAnswer {
    var web = try RequestReader(room: room).request(request, parameters, route)
    if web.method == .options { return FinishedAnswer(Self.options(of: route)) }
    let isReading = web.method == .get || web.method == .head
    guard isReading || route.take != nil && web.method == .post else {
      throw WebFailure(
        .methodNotAllowed, "This address is there to be read.",
        headers: [.allow: Self.methods(of: route)])
    }
    // A page bears with a parameter that it does not know; a program would take what it gets for the
    // answer to what it asked.
    if web.format != .html { try (isReading ? route.operation : route.taking)?.check(web.query) }
    if isReading, route.isKept { return try await kept(web, route) }
    if !isReading { web.body = try await bodies.body(of: request) }
    let asked = web
    let room = room
    let make = isReading ? route.read : route.take ?? route.read
    return try await workers.run(isReading ? .reading : .checking) {
      FinishedAnswer(try make(asked, room))
    }
  }

  /// The answer as it was made before, unless the record has changed since.
  private func kept(_ request: WebRequest, _ route: Route) async throws -> FinishedAnswer {
    let key = "\(request.format.rawValue) \(request.path)\(request.query.coded)"
    // Asked before the answer is made: what is written meanwhile makes the answer an old one.
    let state = try room.record.state()
    if let known = cache.answer(for: key, in: state) { return known }
    let room = room
    let answer = try await workers.run(.reading) {
      var answer = try route.read(request, room)
      answer.lastModified = answer.lastModified ?? HTTPDate(record: state.changed)
      return FinishedAnswer(answer)
    }
    cache.keep(answer, for: key, in: state)
    return answer
  }

  // MARK: - Methods

  private static func methods(of route: Route) -> String {
    route.take == nil ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS"
  }

  /// What other sites' scripts may do here: read.
  private static func options(of route: Route) -> Answer {
    Answer(
      status: .noContent, mediaType: "text/plain; charset=utf-8", body: [],
      headers: [
        .allow: methods(of: route), .accessControlAllowMethods: "GET, HEAD",
        .accessControlAllowHeaders: "Accept, If-Modified-Since, If-None-Match",
        .accessControlMaxAge: "86400",
      ])
  }

  // MARK: - Failures

  /// A page, or JSON, that says what went wrong and what to do.
  func failure(_ error: any Error, for request: Request, formats: [Format]) -> Response {
    let failure = Self.failure(of: error)
    let offered: [Format] = formats.first == .json ? [.json, .html] : [.html, .json]
    let format = Format.preferred(by: request.headers[.accept], of: offered) ?? .html
    var answer = FailurePage.answer(failure, as: format, in: room)
    // What was sent is between its sender and this room.
    answer.isShared = request.method != .post
    return FinishedAnswer(answer).response(to: request.head)
  }

  static func failure(of error: any Error) -> WebFailure {
    switch error {
    case let failure as WebFailure: failure
    case let failure as RecordFailure: WebFailure(failure)
    case let failure as HTTPError where failure.status == .notFound:
      WebFailure(.notFound, "There is no page at this address.")
    case let failure as HTTPError: WebFailure(failure.status, failure.status.reasonPhrase + ".")
    case is CancellationError:
      WebFailure(.serviceUnavailable, "The room is closing.", headers: [.retryAfter: "10"])
    default:
      WebFailure(.internalServerError, "Something went wrong here; nothing of the record is lost.")
    }
  }
}
