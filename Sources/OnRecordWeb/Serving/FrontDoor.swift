import HTTPTypes
import Hummingbird
import Logging

/// What every request passes: addresses that there are not, and the log.
struct FrontDoor: RouterMiddleware {
  typealias Context = BasicRequestContext

  let desk: Desk
  let log: Logger

  func handle(
    _ request: Request, context: Context,
    next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      let isKnown = Route.methods.contains(request.method)
      response = desk.failure(
        isKnown ? error : Self.unknownMethod, for: request, formats: [])
    }
    let milliseconds = (ContinuousClock.now - start) / .milliseconds(1)
    log.info(
      "\(request.method.rawValue) \(Self.shown(request.uri.path)) \(response.status.code) \(response.body.contentLength ?? 0) \(Int(milliseconds.rounded())) ms"
    )
    return response
  }

  /// No address is asked by such a method.
  private static let unknownMethod = WebFailure(
    .methodNotAllowed, "This room is there to be read.", headers: [.allow: "GET, HEAD, OPTIONS"])

  /// A path as it was sent, without what could pass for another line of the log.
  private static func shown(_ path: String) -> String {
    let plain = path.utf8.prefix(200).map { (0x21..<0x7F).contains($0) ? $0 : UInt8(ascii: "?") }
    return String(decoding: plain, as: UTF8.self)
  }
}
