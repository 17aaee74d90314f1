public import OnRecordText

/// A source as a format reader hands it on.
///
/// It holds the reading text, where each byte stood, and what the mark-up said about it; nothing here
/// knows who spoke.
public struct Document: Sendable {
  /// The text with its blocks parted by `\n\n`.
  public var text: ReadingText
  /// From the text to the bytes of the source (or of `part`, where that is set).
  public var map: SourceMap
  /// Media type of the format that was read, such as `text/markdown`.
  public var mediaType: String
  /// Which part of the source this is, where a source holds several (`line 12` of an NDJSON file).
  public var part: String?
  /// Paragraphs, headings, list items and the like, in order; their ranges do not overlap.
  public var blocks: [Block]
  /// Typography inside blocks, ordered by start; ranges may nest.
  public var marks: [Mark]
  /// What the page says about itself outside its text: YAML, `<meta>`, `<title>`, JSON fields.
  public var metadata: [MetadataItem]
  /// Doubts of decoding and of the format.
  public var diagnostics: [Diagnostic]

  /// A document of all its parts.
  public init(
    text: ReadingText, map: SourceMap, mediaType: String, part: String? = nil,
    blocks: [Block] = [], marks: [Mark] = [], metadata: [MetadataItem] = [],
    diagnostics: [Diagnostic] = []
  ) {
    self.text = text
    self.map = map
    self.mediaType = mediaType
    self.part = part
    self.blocks = blocks
    self.marks = marks
    self.metadata = metadata
    self.diagnostics = diagnostics
  }
}

/// A stretch of text that the page sets apart: a paragraph, a heading, a caption.
public struct Block: Hashable, Sendable {
  /// What kind of block.
  public enum Kind: Hashable, Sendable {
    /// Running text.
    case paragraph
    /// A heading of a level from 1 to 6.
    case heading(Int)
    /// One item of a list.
    case listItem
    /// One cell of a table.
    case cell
    /// The caption of a picture or table.
    case caption
    /// The alternative text of a picture, which is text only for those who do not see it.
    case alternativeText
    /// A paragraph inside a block quotation.
    case quotation
    /// A footnote or endnote.
    case footnote
    /// A rule drawn across the page, as dashes or underscores; a boundary, not words.
    case rule
  }
  /// What kind.
  public var kind: Kind
  /// The block's text, without the separator after it.
  public var range: ByteRange

  /// A block of a kind at a byte range of the text.
  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// Typography at a range of the text.
public struct Mark: Hashable, Sendable {
  /// What the page does to the words.
  public enum Kind: Hashable, Sendable {
    /// Bold or strong.
    case strong
    /// Italic or emphasised.
    case emphasis
    /// Struck through.
    case struck
    /// The head or foot of a printed page, which comes back on every page.
    case runningHead
    /// A paragraph that is set in as a whole, as printers set what is quoted or read in.
    case inset
    /// A line in the middle of the measure, as headings are.
    case centred
    /// Underlined or inserted.
    case underlined
    /// Raised, as in 4th or a footnote's mark.
    case superscript
    /// A link to an address.
    case link(String)
    /// Code, a key or a computer's words: quotation marks in it are not a quotation's.
    case code
    /// Set as a quotation by mark-up that prints the marks itself (`<q>`), so that they are not in the
    /// text.
    case quoted
  }
  /// What kind.
  public var kind: Kind
  /// The words, as a byte range of the text.
  public var range: ByteRange

  /// A mark of a kind at a byte range of the text.
  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// One statement of a page about itself, outside its reading text.
public struct MetadataItem: Hashable, Sendable {
  /// The key as the format names it, in lower case: `title`, `published_time`, `og:title`.
  public var key: String
  /// The value with escapes and references resolved.
  public var value: String
  /// Where the value stands, as bytes of the source.
  public var source: ByteRange

  /// An item with its key, value and place.
  public init(key: String, value: String, source: ByteRange) {
    self.key = key
    self.value = value
    self.source = source
  }
}
