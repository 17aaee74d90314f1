import OnRecordText

/// An opening mark with what it opened.
struct QuotedSpan {
  var glyph: QuotationGlyph
  /// The opening mark.
  var opening: ByteRange
  /// The closing mark; nil until one is found.
  var closing: ByteRange?
  /// The block in which it opens.
  var block: Int
  /// One stretch a block: the words, without marks.
  var stretches: [Stretch]
  /// Whether it turned out to be no quotation: an apostrophe, or an opening that nothing closes.
  var isDropped = false

  /// The words of a span in one block.
  struct Stretch {
    var block: Int
    /// The words, without marks.
    var content: ByteRange
    /// The words with the marks around them.
    var outer: ByteRange
  }
}

/// The spans of a draft in the order in which they open, and the marks that found no partner.
struct PairedMarks {
  var spans: [QuotedSpan] = []
  /// Double marks that closed nothing, or nothing closed, or stood too deep; at most one a block and
  /// kind, which bounds the diagnostics of a page of noise.
  var faults: [Fault] = []

  /// A mark without its partner.
  struct Fault {
    enum Kind { case unclosed, unopened, tooDeep }
    var kind: Kind
    var range: ByteRange
  }
}
