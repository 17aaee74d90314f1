public import OnRecordModel

/// How loudly an editor or a report tells of a quotation, in rising order.
public enum FindingLevel: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Nothing is to be said.
  case silent
  /// Only a dress differs, or the draft shows what it did: worth a look at leisure.
  case hint
  /// Something that a reader should know, or a change of form that a house style may allow.
  case note
  /// Other words, words put together, or words that the record does not have.
  case warning
  /// The meaning moved, or the words are somebody else's.
  case error

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Whether the left is told less loudly.
  public static func < (left: FindingLevel, right: FindingLevel) -> Bool { left.rank < right.rank }
}

extension QuotationCheck {
  /// How loudly to tell of the quotation, by its verdict, its gravity and its attribution.
  ///
  /// `warning` and `error` are never faithful; a remark beside a faithful verdict makes it a `note`.
  public var level: FindingLevel {
    guard attribution != .mismatch, verdict != .misattributed, severity != .meaning else {
      return .error
    }
    let plain: FindingLevel =
      switch verdict {
      case .exact: .silent
      case .exactNormalized, .elided, .inserted: .hint
      case .altered: severity == .wording ? .warning : .note
      case .spliced, .notFound, .misattributed: .warning
      }
    return notes.isEmpty ? plain : max(plain, .note)
  }
}
