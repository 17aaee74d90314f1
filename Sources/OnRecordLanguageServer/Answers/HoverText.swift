import OnRecordText

/// Text for a person, written once and set in Markdown or plain.
struct HoverText {
  /// A stretch of a line.
  enum Run {
    case plain(String)
    case strong(String)
    /// A word that can be followed; without an address only the word.
    case link(String, address: String?)

    var text: String {
      switch self {
      case .plain(let text), .strong(let text), .link(let text, _): text
      }
    }
  }
  enum Block {
    case paragraph([Run])
    /// Words of the record.
    case quotation([Run])
    case item([Run])
  }
  private(set) var blocks: [Block] = []

  mutating func append(_ block: Block) { blocks.append(block) }

  /// The text in the form that the client reads.
  ///
  /// Words of a source never become mark-up, and what would hide or turn words is shown by its number.
  func content(_ kind: MarkupContent.Kind) -> MarkupContent {
    var result = ""
    var previous: Block?
    for block in blocks {
      if let previous { result += Self.gap(previous, block) }
      switch block {
      case .paragraph(let runs): result += line(runs, kind)
      case .quotation(let runs): result += (kind == .markdown ? "> " : "  | ") + line(runs, kind)
      case .item(let runs): result += (kind == .markdown ? "- " : "  ") + line(runs, kind)
      }
      previous = block
    }
    return MarkupContent(kind: kind, value: result)
  }

  private static func gap(_ first: Block, _ second: Block) -> String {
    if case .item = first, case .item = second { return "\n" }
    return "\n\n"
  }

  private func line(_ runs: [Run], _ kind: MarkupContent.Kind) -> String {
    kind == .markdown
      ? MarkdownLine.text(runs) : runs.map { MarkdownLine.safe($0.text) }.joined()
  }
}

/// A line of Markdown in which every word stays a word.
private enum MarkdownLine {
  static func text(_ runs: [HoverText.Run]) -> String {
    var result = ""
    for (index, run) in runs.enumerated() {
      switch run {
      case .plain(let text): result += escaped(text, isFirst: result.isEmpty)
      case .strong(let text):
        let next = index + 1 < runs.count ? runs[index + 1].text.first : nil
        result += strong(text, after: result.last, before: next)
      case .link(let text, let address?):
        result += "[\(escaped(text, isFirst: false))](<\(address)>)"
      case .link(let text, nil): result += escaped(text, isFirst: result.isEmpty)
      }
    }
    return result
  }

  /// Words in bold, or as they are where asterisks would be taken for themselves: CommonMark wants a
  /// space or a mark before one that a mark follows, and the same the other way round.
  private static func strong(
    _ text: String, after previous: Character?, before next: Character?
  ) -> String {
    let bare = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    guard let first = bare.first, let last = bare.last else { return safe(text) }
    let lead = String(text.prefix { $0 == " " })
    let tail = String(text.reversed().prefix { $0 == " " })
    let words = escaped(String(bare), isFirst: false)
    let opens = isWord(first) ? true : !lead.isEmpty || !isWord(previous ?? " ")
    let closes = isWord(last) ? true : !tail.isEmpty || !isWord(next ?? " ")
    guard opens, closes, previous != "*" else { return lead + words + tail }
    return "\(lead)**\(words)**\(tail)"
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  /// Text on one line, safe to look at.
  static func safe(_ text: String) -> String {
    DisplayEscaping.escaped(text.replacing("\n\n", with: " ¶ "), lineBreaks: .joined)
  }

  /// Text that Markdown takes for words.
  private static func escaped(_ text: String, isFirst: Bool) -> String {
    var result = ""
    // At a line's beginning a number, a dash or a cross would begin a list or a heading.
    var isAtStart = isFirst
    for character in safe(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "~", "|", "$": result += "\\\(character)"
      case "#", "-", "+", "=", ".", ")": result += isAtStart ? "\\\(character)" : "\(character)"
      default: result.append(character)
      }
      isAtStart = isAtStart && (character.isNumber || character == " ")
    }
    return result
  }
}
