public import OnRecordText

/// Something in the text that is in nobody's words: laughter, a gap, a transcriber's note.
public struct Incident: Hashable, Sendable {
  /// The kinds of TEI's transcription module, and the repair of a word.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Laughter, applause: sounds of voices that are not words.
    case vocal
    /// A gesture, a signing.
    case kinesic
    /// What happens in the room or on the line: a telephone, cross-talk.
    case incident
    /// Words that are not there: inaudible, redacted.
    case gap
    /// A transcriber's remark: as interpreted, sic.
    case note
    /// Words in brackets or struck through that replace what was said.
    case correction
  }
  /// What kind.
  public var kind: Kind
  /// Where it stands, with its brackets, as a range of the text.
  public var range: ByteRange

  /// An incident of a kind at a byte range of the text.
  public init(kind: Kind, range: ByteRange) {
    self.kind = kind
    self.range = range
  }
}

/// Struck words and the repair printed beside them.
public struct Emendation: Hashable, Sendable {
  /// The words that were said and struck; nil where only a repair is printed.
  public var struck: ByteRange?
  /// The bracketed repair, with its brackets; nil where nothing was put in its place.
  public var repair: ByteRange?

  /// An emendation; at least one of the two ranges of the text is given.
  public init(struck: ByteRange?, repair: ByteRange?) {
    self.struck = struck
    self.repair = repair
  }
}
