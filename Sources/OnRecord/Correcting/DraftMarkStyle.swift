import OnRecordQuotation
import OnRecordText

/// The quotation marks and apostrophes of a draft, and the record's words in them.
struct DraftMarkStyle {
  /// A pair of marks.
  private struct Pair {
    var opening: String
    var closing: String
  }
  private static let curlyDouble = Pair(opening: "“", closing: "”")
  private static let curlySingle = Pair(opening: "‘", closing: "’")
  private static let lowSingle = Pair(opening: "‚", closing: "‘")
  private static let straightDouble = Pair(opening: "\"", closing: "\"")
  private static let straightSingle = Pair(opening: "'", closing: "'")

  /// The marks for what is quoted inside, and inside that.
  private let inner: [Pair]
  private let apostrophe: Character

  /// The style of a quotation in a draft.
  ///
  /// Complexity: O(length of the text).
  init(of quotation: DraftQuotation, in text: ReadingText) {
    let counts = Self.counts(text)
    switch quotation.marks.opening {
    case "\"": inner = [Self.straightSingle, Self.straightDouble]
    case "'": inner = [Self.straightDouble, Self.straightSingle]
    case "‘", "‹", "«", "»": inner = [Self.curlyDouble, Self.curlySingle]
    case "“": inner = [Self.curlySingle, Self.curlyDouble]
    case "„": inner = [Self.lowSingle, Self.curlyDouble]
    default:
      // A block quotation has no marks: what it quotes has the outer ones.
      inner =
        counts.straightDouble > counts.curlyDouble
        ? [Self.straightDouble, Self.straightSingle] : [Self.curlyDouble, Self.curlySingle]
    }
    let isStraight = quotation.marks.opening == "\"" || quotation.marks.opening == "'"
    apostrophe =
      counts.straight == counts.curly
      ? (isStraight ? "'" : "’") : (counts.straight > counts.curly ? "'" : "’")
  }

  private typealias Counts = (straight: Int, curly: Int, straightDouble: Int, curlyDouble: Int)

  /// How often a draft writes an apostrophe inside a word, and double marks, either way.
  private static func counts(_ text: ReadingText) -> Counts {
    var counts: Counts = (0, 0, 0, 0)
    let bytes = text.bytes
    for index in bytes.indices.dropFirst().dropLast() {
      let isInWord = isLetter(bytes[index - 1])
      switch bytes[index] {
      case 0x22: counts.straightDouble += 1
      case 0x27 where isInWord && isLetter(bytes[index + 1]): counts.straight += 1
      case 0xE2 where index + 3 < bytes.count && bytes[index + 1] == 0x80:
        if bytes[index + 2] == 0x9C { counts.curlyDouble += 1 }
        if bytes[index + 2] == 0x99, isInWord, isLetter(bytes[index + 3]) { counts.curly += 1 }
      default: break
      }
    }
    return counts
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    0x61...0x7A ~= byte | 0x20 || byte >= 0xC3
  }

  /// Words of the record with the draft's marks; the words stay as they are, white space is layout.
  ///
  /// Complexity: O(length).
  func dressed(_ words: String) -> String {
    let characters = Self.spaced(words)
    var result = ""
    var depth = 0
    for (index, character) in characters.enumerated() {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      switch character {
      case "’" where before.isLetter || before.isNumber || after.isLetter,
        "'" where before.isLetter || before.isNumber || after.isLetter && before.isLetter:
        result.append(apostrophe)
      case "“", "”", "\"":
        let opens = character == "“" || character == "\"" && !Self.closes(after: before)
        if opens {
          result += inner[min(depth, 1)].opening
          depth += 1
        } else {
          depth = max(0, depth - 1)
          result += inner[min(depth, 1)].closing
        }
      default: result.append(character)
      }
    }
    return result
  }

  /// The characters with one space for each run of white space.
  private static func spaced(_ words: String) -> [Character] {
    words.reduce(into: []) { result, character in
      let isSpace = character.isWhitespace || character == "\u{200B}"
      if !isSpace {
        result.append(character)
      } else if result.last != " " {
        result.append(" ")
      }
    }
  }

  /// Whether a straight mark behind this character is a closing one.
  private static func closes(after before: Character) -> Bool {
    !before.isWhitespace && before != "(" && before != "[" && before != "—"
  }
}
