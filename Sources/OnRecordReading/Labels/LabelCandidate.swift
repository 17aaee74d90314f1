import OnRecordText

/// Something that may be a speaker's label, with what speaks for and against it.
struct LabelCandidate {
  /// How the label is set off from the words.
  enum Style: Hashable {
    /// `MS. PSAKI:`
    case colon
    /// `Q    `: nothing but space.
    case space
    /// `JEANNA SMIALEK. Hi`
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
  /// The name alone, as printed with single spaces: `MS. PSAKI`.
  var name: String
  var style: Style
  var letters: Letters
  /// Whether bold or strong covers it.
  var isBold: Bool
  /// Index of the line that it begins.
  var line: Int

  /// The name without brackets and case, for comparing: `ms psaki`.
  var key: String { LabelName.key(name) }
}

/// A label taken apart.
struct LabelName {
  /// Forms of address, ranks, offices: `deputy secretary`.
  var titles: [Substring] = []
  /// What is left: the person's name words, as printed; empty for `THE PRESIDENT`.
  var names: [Substring] = []

  init(_ label: some StringProtocol) {
    let plain = Self.withoutBrackets(String(label))
    let words = plain.split(separator: " ")
    var index = 0
    while index < words.count, Self.isTitle(words[index]) { index += 1 }
    titles = words[..<index].map { Substring($0) }
    names = words[index...].map { Substring($0) }
  }

  private static func isTitle(_ word: Substring) -> Bool {
    let key = LabelWords.key(word)
    return LabelWords.civil.contains(key) || LabelWords.offices.contains(key)
  }

  /// The label in lower case, brackets and punctuation gone.
  static func key(_ label: String) -> String {
    withoutBrackets(label).split(separator: " ").map { LabelWords.key($0) }.joined(separator: " ")
  }

  /// `PRESIDENT YOON (as interpreted)` → `PRESIDENT YOON`.
  static func withoutBrackets(_ label: String) -> String {
    guard label.utf8.contains(where: { $0 == 0x28 || $0 == 0x5B }) else { return label }
    var out = ""
    var depth = 0
    for character in label {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth == 0 { out.append(character) }
      }
    }
    return out.split(separator: " ").joined(separator: " ")
  }
}
