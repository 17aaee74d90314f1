import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
public import OnRecord
import ServiceLifecycle
import UnixSignals

/// The reading room: a record as pages that a person opens in a browser, and as JSON.
public struct ReadingRoom: Sendable {
  private let options: ReadingRoomOptions
  private let address: PublicAddress
  let desk: Desk

  /// A room over an open record.
  ///
  /// - Throws: `ReadingRoomFailure` where something that is built in is broken.
  public init(record: Record, options: ReadingRoomOptions) throws {
    self.options = options
    address = PublicAddress(options.address ?? options.listeningAddress(port: options.port))
    let templates: Templates
    do {
      templates = try Templates()
    } catch {
      throw ReadingRoomFailure(kind: .broken, message: "a page template of this program is broken")
    }
    let room = Room(
      record: record, templates: templates, assets: Assets(),
      links: Links(prefix: options.prefix, publicAddress: address), limits: options.limits)
    let threadCount = max(4, 2 * ProcessInfo.processInfo.activeProcessorCount)
    desk = Desk(
      room: room, workers: Workers(limits: options.limits, threadCount: threadCount),
      cache: AnswerCache(bytes: options.limits.cachedBytes),
      bodies: BodyReader(limits: options.limits))
  }

  /// Serves until the process is told to end (SIGINT, SIGTERM) or the task is cancelled.
  ///
  /// Requests that are being answered then are finished first. The log, on standard error, has a line
  /// a request without its query: what somebody looks for is nobody's business.
  /// - Parameter onOpen: Gets the address of the room, once readers may come.
  /// - Throws: `ReadingRoomFailure` of kind `cannotListen`.
  public func serve(onOpen: @escaping @Sendable (String) -> Void) async throws {
    try await serve(endingOn: [.sigterm, .sigint], log: .access) { address, _ in onOpen(address) }
  }

  /// Serves until a signal or cancellation; hands on the address and the port.
  func serve(
    endingOn signals: [UnixSignal], log: Logger,
    onOpen: @escaping @Sendable (String, Int) -> Void
  ) async throws {
    desk.workers.start()
    var failure: (any Error)?
    do {
      try await services(endingOn: signals, log: log, onOpen: onOpen).run()
    } catch {
      failure = error
    }
    await desk.workers.stop()
    if let failure { throw Self.failure(failure, options) }
  }

  private func services(
    endingOn signals: [UnixSignal], log: Logger,
    onOpen: @escaping @Sendable (String, Int) -> Void
  ) -> ServiceGroup {
    let options = options
    let address = address
    let application = Application(
      router: router(log), server: server(),
      configuration: .init(
        address: .hostname(options.host, port: options.port),
        availableConnectionsDelegate: MaximumAvailableConnections(
          options.limits.connections, logger: Self.silent)),
      onServerRunning: { channel in
        // Before the first request is taken: the system has given a port only now.
        let port = channel.localAddress?.port ?? options.port
        address.text = options.address ?? options.listeningAddress(port: port)
        onOpen(address.text + "/", port)
      },
      logger: Self.silent)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: signals, logger: Self.silent)
    // Whoever is still sending or reading then has been told often enough.
    configuration.maximumGracefulShutdownDuration = .seconds(10)
    return ServiceGroup(configuration: configuration)
  }

  private func server() -> HTTPServerBuilder {
    let limits = options.limits
    return .http1(
      configuration: .init(
        additionalChannelHandlers: [
          // Later than the answer that a body did not arrive in time, which is better than silence, and by
          // so much that a busy machine can give it.
          RequestDeadline(.seconds(Int64(limits.arrivalSeconds)) + .seconds(10))
        ],
        idleTimeout: .seconds(Int64(limits.idleSeconds)),
        // Longer than what a page is refused for, so that the refusal is one that can be read.
        httpDecoderConfiguration: .init(maxHeaderFieldSize: 256 << 10, maxHeaderListSize: 256 << 10)
      ))
  }

  private func router(_ log: Logger) -> Router<BasicRequestContext> {
    let router = Router()
    router.add(middleware: FrontDoor(desk: desk, log: log))
    // A proxy may hand requests on with the prefix or without it.
    for prefix in Set([options.prefix, ""]) {
      for route in Routes.all {
        for method in Route.methods {
          router.on(RouterPath(prefix + route.path), method: method) { [desk] request, context in
            await desk.response(to: request, parameters: context.parameters, for: route)
          }
        }
      }
    }
    return router
  }

  /// For what the server's own parts have to say: nothing that a keeper of a record can act on.
  static let silent = Logger(label: "server", factory: { _ in SwiftLogNoOpLogHandler() })

  private static func failure(_ error: any Error, _ options: ReadingRoomOptions) -> any Error {
    guard let error = error as? IOError else { return error }
    let reason =
      switch error.errnoCode {
      case EADDRINUSE: "port \(options.port) is taken; choose another with --port, or 0 for any"
      case EACCES: "port \(options.port) may not be had; choose one above 1023 with --port"
      case EADDRNOTAVAIL: "this machine has no interface of that name; --host names one"
      default: "the port could not be opened; choose another with --port"
      }
    return ReadingRoomFailure(kind: .cannotListen, message: reason)
  }
}

extension Logger {
  /// The log of requests.
  static let access = Logger(
    label: "onrecord", factory: { StreamLogHandler.standardError(label: $0) })
}
