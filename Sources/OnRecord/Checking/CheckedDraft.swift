public import OnRecordModel
public import OnRecordQuotation
public import OnRecordText

/// A draft whose quotations were compared with a record.
public struct CheckedDraft: Sendable {
  /// The draft.
  public let draft: Draft
  /// Its quotations in their order, judged or only listed.
  public let quotations: [CheckedQuotation]

  /// Whether every judged quotation is faithful, and every opening mark has its closing one.
  ///
  /// Complexity: O(quotations).
  public var isFaithful: Bool {
    quotations.allSatisfy { $0.check?.isFaithful ?? ($0.quotation.kind != .unclosed) }
  }
}

/// One quotation of a draft with what the record says to it.
public struct CheckedQuotation: Sendable {
  /// The quotation as the draft has it.
  public let quotation: DraftQuotation
  /// The words that were compared: the quotation's, with or without the commas at its seams, whichever
  /// the record fits better.
  public let words: String
  /// The line of the draft's source in which it begins, or the paragraph of a Word document: what
  /// `Draft.lineUnit` says; from 1.
  public let line: Int
  /// The one to whom the words were taken to be given; nil for nobody.
  public let attributedTo: String?
  /// The check; nil where the quotation is listed and not judged.
  public let check: QuotationCheck?
  /// The passages on which the verdict rests, in the order of the quotation.
  public let passages: [CitedPassage]
  /// The same passages, or else the nearest, in the sentences round them.
  public let excerpts: [CitedExcerpt]
  /// Other places with the same words, as far as they are listed, earliest first.
  public let also: [CitedPassage]
  /// The nearest passage, where nothing was close enough to be called found.
  public let nearest: CitedPassage?
}

extension QuotationCheck {
  /// Whether a draft may print the quotation as it stands.
  ///
  /// Exact, the same words in another dress, or marked as shortened or explained, as long as the marks
  /// hide no change of meaning; and nobody else's words.
  public var isFaithful: Bool {
    guard attribution != .mismatch else { return false }
    switch verdict {
    case .exact, .exactNormalized: return true
    case .elided, .inserted: return severity != .meaning
    case .altered, .spliced, .misattributed, .notFound: return false
    }
  }
}

/// A passage of the record with all that a citation needs.
public struct CitedPassage: Sendable {
  /// The release in which it stands.
  public let release: Release
  /// The revision that has the words.
  public let revision: Revision
  /// The index of its turn in the reading, from 0; nil outside all turns.
  public let turn: Int?
  /// What the turn does; nil outside all turns.
  public let kind: Turn.Kind?
  /// Whose words.
  public let speaker: Speaker
  /// The label as printed; nil where none is.
  public let label: String?
  /// The words, as bytes of the revision's text.
  public let range: ByteRange
  /// The words, as bytes of the source.
  public let source: ByteRange
  /// The words as they stand in the record.
  public let words: String
  /// The part of the quotation that stands here, in bytes of its UTF-8.
  public let quoteRange: ByteRange
}

/// Passages of one turn that stand near each other, in the sentences round them.
public struct CitedExcerpt: Sendable {
  /// A stretch of the record's text.
  public struct Run: Sendable {
    /// The words as they stand in the record.
    public let words: String
    /// Whether the quotation rests on them.
    public let isQuoted: Bool
  }
  /// The first passage, by which the excerpt is cited.
  public let passage: CitedPassage
  /// The text in order.
  public let runs: [Run]
}
