import Foundation
import OnRecordText

/// Words with their style, set in lines of a measure.
struct Paragraph {
  /// A stretch of text in one style.
  struct Run {
    var text: String
    var style: Style
  }

  private(set) var runs: [Run] = []

  init(_ text: String = "", style: Style = []) { append(text, style: style) }

  /// Appends text of a source or of ours; made safe here where a terminal reads it.
  mutating func append(_ text: String, style: Style = []) {
    guard !text.isEmpty else { return }
    runs.append(
      Run(text: StandardOutput.isTerminal ? DisplayEscaping.escaped(text) : text, style: style))
  }

  /// Everything on one line, with its styles; line feeds become spaces.
  var singleLine: String {
    runs.map { $0.style.applied(to: $0.text.replacing("\n", with: " ")) }.joined()
  }

  /// The lines, each behind a prefix; line feeds of the text stay.
  ///
  /// A word longer than the measure is parted. Complexity: O(length).
  func lines(prefix: String, first: String? = nil, width: Int = Measure.width) -> [String] {
    var setter = LineSetter(room: max(16, width - Measure.columns(prefix)))
    for run in runs {
      for (index, line) in run.text.split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        if index > 0 { setter.endLine() }
        setter.set(line, style: run.style)
      }
    }
    setter.endLine()
    return setter.lines.enumerated().map { index, line in
      let start = index == 0 ? first ?? prefix : prefix
      // A prefix before nothing would leave spaces at the line's end.
      return line.isEmpty ? String(start.reversed().drop { $0 == " " }.reversed()) : start + line
    }
  }
}

/// Fills lines word by word.
private struct LineSetter {
  let room: Int
  private(set) var lines: [String] = []
  private var line = ""
  private var columns = 0
  private var word: [(text: String, style: Style)] = []
  private var wordColumns = 0
  private var hasGap = false

  init(room: Int) { self.room = room }

  /// Takes text without line feeds; words may go on over several styles.
  mutating func set(_ text: Substring, style: Style) {
    var rest = text
    while let first = rest.first {
      if first == " " {
        endWord()
        hasGap = columns > 0
        rest = rest.drop { $0 == " " }
        continue
      }
      let piece = rest.prefix { $0 != " " }
      append(piece, style: style)
      rest = rest[piece.endIndex...]
    }
  }

  private mutating func append(_ piece: Substring, style: Style) {
    let width = Measure.columns(String(piece))
    if wordColumns + width <= room {
      word.append((String(piece), style))
      wordColumns += width
      return
    }
    for character in piece {
      let width = Measure.columns(String(character))
      if wordColumns + width > room { endWord() }
      word.append((String(character), style))
      wordColumns += width
    }
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if columns + (hasGap ? 1 : 0) + wordColumns > room { breakLine() }
    if hasGap {
      line += " "
      columns += 1
    }
    for piece in word { line += piece.style.applied(to: piece.text) }
    columns += wordColumns
    word = []
    wordColumns = 0
    hasGap = false
  }

  private mutating func breakLine() {
    lines.append(line)
    line = ""
    columns = 0
    hasGap = false
  }

  mutating func endLine() {
    endWord()
    breakLine()
  }
}
