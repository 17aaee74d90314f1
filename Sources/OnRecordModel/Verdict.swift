/// What is to be said of a quotation, from the least to the most serious.
///
/// The raw values are part of the exchange format. The exact lines between the verdicts stand in
/// `evaluation/quotations/README.md`.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// The same characters of the reading text, layout apart.
  case exact
  /// The same words in the same order; case, marks, hyphens or the Unicode form differ.
  case exactNormalized = "exact-normalized"
  /// Words left out where the quotation shows an ellipsis, in one turn, near.
  case elided
  /// Words in square brackets that the record does not have.
  case inserted
  /// Other words.
  case altered
  /// Pieces from far apart, from separate turns or releases, presented as one.
  case spliced
  /// Found, but the one named never said it.
  case misattributed
  /// No passage close enough.
  case notFound = "not-found"
}

/// How grave a difference is, in rising order.
public enum Gravity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// No difference.
  case none
  /// The same statement in other dress: case, marks, a contraction, a filler, spelling, digits.
  case form
  /// Other words that do not visibly change what was said.
  case wording
  /// A change of what was said: negation, number, date, modality, name, quantifier, tense.
  case meaning

  private var rank: Int {
    switch self {
    case .none: 0
    case .form: 1
    case .wording: 2
    case .meaning: 3
    }
  }

  /// Whether the left difference is less grave.
  public static func < (left: Gravity, right: Gravity) -> Bool { left.rank < right.rank }
}

/// Whether the one named said the words that were found.
public enum Attribution: String, Hashable, Sendable, CaseIterable {
  /// The one named said them.
  case match
  /// Somebody else said them.
  case mismatch
  /// Nobody is named, or the record does not tell.
  case unknown
}
