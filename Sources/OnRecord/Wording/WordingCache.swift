import OnRecordModel
import Synchronization

/// The timelines that were asked for last, so that the next page of one is there at once.
final class WordingCache: Sendable {
  /// What a timeline is of.
  struct Key: Hashable {
    let words: [String]
    let filter: SearchFilter
    let state: Int
  }
  /// Uses that are kept in all, some hundred bytes each.
  private static let mostUses = 250_000
  private static let mostTimelines = 64

  private let kept = Mutex<[(key: Key, value: CountedWording)]>([])

  /// The timeline of a key; counted where it is not kept.
  func value(of key: Key, count: () throws -> CountedWording) rethrows -> CountedWording {
    if let known = kept.withLock({ kept in kept.first { $0.key == key }?.value }) { return known }
    let value = try count()
    kept.withLock { kept in
      kept.removeAll { $0.key == key || $0.key.state != key.state }
      kept.insert((key, value), at: 0)
      var uses = 0
      kept = Array(
        kept.prefix { entry in
          uses += entry.value.weight
          return uses <= Self.mostUses
        }.prefix(Self.mostTimelines))
    }
    return value
  }
}
