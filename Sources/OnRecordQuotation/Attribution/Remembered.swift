import Synchronization

/// Values that were worked out once and are asked for again, by many threads.
///
/// Bounded: where there are too many, all are forgotten.
final class Remembered<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])
  private let most: Int

  init(most: Int = 1_024) { self.most = most }

  /// The value of a key; `make` is called for one that is not known, outside the lock.
  func value(of key: Key, make: () -> Value) -> Value {
    if let known = values.withLock({ $0[key] }) { return known }
    let value = make()
    values.withLock {
      if $0.count >= most { $0.removeAll() }
      $0[key] = value
    }
    return value
  }
}

/// Names as drafts print them, taken apart.
struct RememberedNames: Sendable {
  private let keys = Remembered<String, NameKey>()

  /// The parts of a name.
  func key(_ name: String) -> NameKey { keys.value(of: name) { NameKey(name) } }
}
