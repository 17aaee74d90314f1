public import OnRecord
import OnRecordQuotation

/// What has become of the quotations of a draft since it was last checked.
///
/// A quotation is the same where its words and the one named are; of what stands between the same
/// ones, the first of before has become the first of now, and so on.
public struct DraftChanges: Hashable, Sendable {
  /// Quotations that may be printed now and might not before.
  public private(set) var mended = 0
  /// Quotations that might be printed before and may not now.
  public private(set) var broken = 0
  /// Quotations with other words, no better and no worse.
  public private(set) var changed = 0
  /// Quotations that were not there before.
  public private(set) var new = 0
  /// Quotations that are there no more.
  public private(set) var gone = 0

  private struct Name: Hashable {
    var words: String
    var speaker: String?

    init(_ quotation: CheckedQuotation) {
      words = quotation.words
      speaker = quotation.attributedTo
    }
  }

  /// Compares a draft's quotations with those of before.
  ///
  /// Complexity: O(quotations), and more than that only in the number of changes.
  public init(from before: [CheckedQuotation], to now: [CheckedQuotation]) {
    let names = before.map(Name.init)
    let difference = now.map(Name.init).difference(from: names)
    let removed = Set(difference.removals.map(Self.offset))
    let inserted = Set(difference.insertions.map(Self.offset))
    var old = 0
    var latest = 0
    while old < before.count || latest < now.count {
      let oldEnd = (old...before.count).first { !removed.contains($0) } ?? before.count
      let newEnd = (latest...now.count).first { !inserted.contains($0) } ?? now.count
      count(before[old..<oldEnd], now[latest..<newEnd])
      if oldEnd < before.count, newEnd < now.count {
        count(before[oldEnd], now[newEnd], isSame: true)
      }
      old = oldEnd + 1
      latest = newEnd + 1
    }
  }

  private static func offset(_ change: CollectionDifference<Name>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private mutating func count(
    _ before: ArraySlice<CheckedQuotation>, _ now: ArraySlice<CheckedQuotation>
  ) {
    for (first, second) in zip(before, now) { count(first, second, isSame: false) }
    gone += max(0, before.count - now.count)
    new += max(0, now.count - before.count)
  }

  private mutating func count(
    _ before: CheckedQuotation, _ now: CheckedQuotation, isSame: Bool
  ) {
    switch (before.isFaithful, now.isFaithful) {
    case (false, true): mended += 1
    case (true, false): broken += 1
    default: if !isSame { changed += 1 }
    }
  }

  /// `1 quotation mended, 2 new`.
  public var sentence: String {
    let counts = [
      (mended, "mended"), (broken, "no longer right"), (changed, "changed"), (new, "new"),
      (gone, "gone"),
    ]
    var parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard let first = counts.first(where: { $0.0 > 0 }) else {
      return "nothing changed in the quotations"
    }
    parts[0] = "\(first.0) \(first.0 == 1 ? "quotation" : "quotations") \(first.1)"
    return parts.joined(separator: ", ")
  }
}

extension CheckedQuotation {
  /// Whether a draft may print it as it stands, or it is none that is judged.
  public var isFaithful: Bool { check?.isFaithful ?? (quotation.kind != .unclosed) }
}
