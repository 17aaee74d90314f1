public import OnRecordText

/// A doubt of the reader, with its place: never an error, never a guess in silence.
public struct Diagnostic: Hashable, Sendable {
  /// The name of a kind of doubt, stable for programs; see `Diagnostic.Code` constants.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The name as printed, such as `dates-disagree`.
    public let rawValue: String
    /// A code of a name.
    public init(rawValue: String) { self.rawValue = rawValue }
  }
  /// What kind of doubt.
  public var code: Code
  /// Where, as bytes of the source.
  public var source: ByteRange
  /// Where, as bytes of the text; nil where the place is not in the text.
  public var text: ByteRange?
  /// One sentence for a person, without quoting more than a few words.
  public var message: String

  /// A diagnostic at a place.
  public init(code: Code, source: ByteRange, text: ByteRange? = nil, message: String) {
    self.code = code
    self.source = source
    self.text = text
    self.message = message
  }
}

extension Diagnostic.Code {
  /// Bytes that the charset does not know, replaced by U+FFFD.
  public static let undecodableBytes = Self(rawValue: "undecodable-bytes")
  /// The charset was not declared and was concluded from the bytes.
  public static let charsetGuessed = Self(rawValue: "charset-guessed")
  /// The declared charset does not fit the bytes.
  public static let charsetContradicted = Self(rawValue: "charset-contradicted")
  /// NUL or another control character stands in the text.
  public static let controlCharacters = Self(rawValue: "control-characters")
  /// Mark-up so deep, long or broken that the page was read as text.
  public static let markupUnreadable = Self(rawValue: "markup-unreadable")
  /// A header (YAML) that could not be read.
  public static let headerUnreadable = Self(rawValue: "header-unreadable")
  /// A line of JSON lines that is no object with `text` or `html`.
  public static let lineUnreadable = Self(rawValue: "line-unreadable")
  /// Insertions and deletions in a document that nobody has accepted or rejected yet.
  public static let trackedChanges = Self(rawValue: "tracked-changes")
  /// Text that a document formats as hidden, left out.
  public static let hiddenText = Self(rawValue: "hidden-text")
  /// Comments in a document's margin, left out.
  public static let commentsUnread = Self(rawValue: "comments-unread")
  /// A file inside a document, whose text is left out.
  public static let embeddedUnread = Self(rawValue: "embedded-unread")
  /// A character of a symbol font whose meaning is not known.
  public static let symbolUnknown = Self(rawValue: "symbol-unknown")
  /// Two dates of the same event that cannot both be right.
  public static let datesDisagree = Self(rawValue: "dates-disagree")
  /// A date or time that reads as none.
  public static let dateUnreadable = Self(rawValue: "date-unreadable")
  /// A title or a date that the page does not give, read from the name of its file.
  public static let readFromName = Self(rawValue: "read-from-name")
  /// Something that has the shape of a speaker's label and was not taken for one, or the reverse.
  public static let labelDoubtful = Self(rawValue: "label-doubtful")
  /// A label that differs from another of the document by a slip and was read as that other.
  public static let labelMisprinted = Self(rawValue: "label-misprinted")
  /// A label for which the document names no person.
  public static let speakerUnknown = Self(rawValue: "speaker-unknown")
  /// A label that fits several persons of the document.
  public static let speakerAmbiguous = Self(rawValue: "speaker-ambiguous")
  /// Words under one label that seem to be another's.
  public static let speakerDoubtful = Self(rawValue: "speaker-doubtful")
  /// Text with no words of a speaker in it.
  public static let noTurns = Self(rawValue: "no-turns")
  /// A bracket that opens an incident or a repair and does not close.
  public static let bracketUnclosed = Self(rawValue: "bracket-unclosed")
}
