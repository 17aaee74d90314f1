import Synchronization

/// The address by which readers reach the room, which may be known only when it opens.
final class PublicAddress: Sendable {
  private let value: Mutex<String>

  init(_ text: String) { value = Mutex(text) }

  /// With `http://` or `https://` and the prefix, without a slash at its end.
  var text: String {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}
