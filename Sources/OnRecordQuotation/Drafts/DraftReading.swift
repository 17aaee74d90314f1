public import OnRecordModel

/// The quotations of a draft article and the doubts met on the way.
public struct DraftReading: Sendable {
  /// The quotations in the order in which they begin.
  public var quotations: [DraftQuotation]
  /// The persons to whom the draft gives words, by their longest names, in order of first mention.
  public var people: [Person]
  /// Where the reader lost track: marks that do not pair, names that fit several persons.
  public var diagnostics: [Diagnostic]

  /// A reading of all its parts.
  public init(quotations: [DraftQuotation], people: [Person], diagnostics: [Diagnostic]) {
    self.quotations = quotations
    self.people = people
    self.diagnostics = diagnostics
  }
}

extension Diagnostic.Code {
  /// An opening quotation mark in a draft that nothing closes.
  public static let quotationUnclosed = Self(rawValue: "quotation-unclosed")
  /// A closing quotation mark in a draft that nothing opened.
  public static let quotationUnopened = Self(rawValue: "quotation-unopened")
  /// Quotations inside one another deeper than the draft reader follows.
  public static let quotationTooDeep = Self(rawValue: "quotation-too-deep")
  /// A name in a draft that fits several of its persons.
  public static let nameAmbiguous = Self(rawValue: "name-ambiguous")
}
