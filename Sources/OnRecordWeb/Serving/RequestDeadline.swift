import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request does not arrive in time, and one that we said we would close.
///
/// A body that comes a byte a second keeps a connection from being idle; and the rest of a body that
/// was refused as too long is not waited for.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  /// How long a refused body is still taken and dropped: who is not read to is reset, and does not
  /// see why.
  private static let lingering = TimeAmount.seconds(3)

  private let time: TimeAmount
  private var deadline: Scheduled<Void>?
  private var closesAfterResponse = false

  init(_ time: TimeAmount) { self.time = time }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: close(context, in: time)
    case .body: break
    case .end: cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      closesAfterResponse = head.headerFields[.connection] == "close"
      context.write(data, promise: promise)
    case .body: context.write(data, promise: promise)
    case .end where closesAfterResponse:
      let written = promise ?? context.eventLoop.makePromise()
      let isArriving = deadline != nil
      let context = NIOLoopBound(context, eventLoop: context.eventLoop)
      let handler = NIOLoopBound(self, eventLoop: context.value.eventLoop)
      written.futureResult.whenComplete { _ in
        handler.value.close(context.value, in: isArriving ? Self.lingering : .zero)
      }
      context.value.write(data, promise: written)
    case .end: context.write(data, promise: promise)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    cancel()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { cancel() }

  private func close(_ context: ChannelHandlerContext, in time: TimeAmount) {
    cancel()
    let context = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.value.eventLoop.scheduleTask(in: time) { context.value.close(promise: nil) }
  }

  private func cancel() {
    deadline?.cancel()
    deadline = nil
  }
}
