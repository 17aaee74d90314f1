import OnRecordText

/// Something that may be a speaker's label, with what speaks for and against it.
struct LabelCandidate {
  /// How the label is set off from the words.
  enum Style: Hashable {
    /// `MS. PSAKI:`
    case colon
    /// `Q    `: nothing but space.
    case space
    /// `ANA BRELL. Hi`
    case period
    /// `MR. X — `
    case dash
    /// Bold alone sets it off.
    case bold
    /// The label has a line to itself.
    case ownLine
  }
  /// Letters as printed.
  enum Letters { case capitals, titleCase }

  /// From the label's first character to the first of the words.
  var range: ByteRange
  /// The label's words, shared by all candidates of the same words.
  var info: LabelInfo
  var style: Style
  /// Whether bold or strong covers it.
  var isBold: Bool
  /// Whether its paragraph is set in, as what is quoted or read in.
  var isInset = false
  /// Whether nothing parts it from the words: `QWill there be`.
  var isGlued = false
  /// Index of the line that it begins.
  var line: Int

  /// The name alone, as printed with single spaces: `MS. PSAKI`.
  var name: String { info.name }
  /// The name without brackets and case, for comparing: `ms psaki`.
  var key: String { info.key }
  var letters: Letters { info.letters }
}
