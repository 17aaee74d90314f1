public import OnRecordText

/// One fact that the page states about the release as a whole.
public struct FrontItem: Hashable, Sendable {
  /// What the fact is about; the raw value is the key in exchange files.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The page's title.
    case title
    /// The day of the event, as the page's head or dateline prints it.
    case dateEvent = "date.event"
    /// The day or moment of publication.
    case dateRelease = "date.release"
    /// When the page was last changed.
    case dateModified = "date.modified"
    /// A date in a picture's caption.
    case dateCaption = "date.caption"
    /// Where the event took place.
    case place
    /// A time of day, opening or closing.
    case time
    /// A speaker with office.
    case speaker
    /// As prepared, on background, via teleconference, embargo, corrected …
    case note
    /// A picture's caption.
    case picture
    /// What the event was.
    case occasion
    /// The page's address.
    case url
    /// Who published it.
    case issuer
  }
  /// What the fact is about.
  public var key: Key
  /// The words as printed, runs of white space as one space.
  public var printed: String
  /// As read: ISO 8601 for dates and times, `Full Name | office` for speakers; else the words.
  public var read: String
  /// Where it stands, as bytes of the source.
  public var source: ByteRange
  /// Where it stands in the text; nil where it is outside (a header, an attribute).
  public var text: ByteRange?

  /// A fact of all its parts.
  public init(key: Key, printed: String, read: String, source: ByteRange, text: ByteRange? = nil) {
    self.key = key
    self.printed = printed
    self.read = read
    self.source = source
    self.text = text
  }
}

/// How near a release stands to the words as spoken.
public enum Fidelity: String, Hashable, Sendable, CaseIterable {
  /// Every word as it fell.
  case verbatim
  /// Tidied by the issuer.
  case edited
  /// What was to be said; what was said may differ.
  case asPrepared = "as-prepared"
  /// An interpreter's words in the speaker's place, wholly or in part.
  case interpreted
  /// Captions made while it was said.
  case captions
  /// Reported in the issuer's words: a readout.
  case reported
  /// Not told.
  case unknown
}
