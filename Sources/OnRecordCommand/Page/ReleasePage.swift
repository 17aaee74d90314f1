import OnRecordModel
import OnRecordText

/// A release as a person reads it in a terminal.
///
/// On top what the page says of itself, each date as printed; then the turns, each below its speaker,
/// questions behind a bar; the reader's doubts as footnotes.
struct ReleasePage {
  private let reading: Reading
  private let decoration: TextDecoration

  init(_ reading: Reading) {
    self.reading = reading
    decoration = TextDecoration(reading)
  }

  /// The whole page.
  ///
  /// - Parameter header: Lines of the record's own, under the title.
  func write(header: [String] = []) {
    writeFront(header: header)
    var trivia = reading.trivia[...]
    for (index, turn) in reading.turns.enumerated() {
      while let first = trivia.first, first.lowerBound < turn.range.lowerBound {
        writeTrivia(trivia.removeFirst())
        _ = first
      }
      writeTurn(turn, number: index + 1)
    }
    trivia.forEach(writeTrivia)
    writeDiagnostics()
  }

  /// One turn with its speaker.
  func writeTurn(number: Int) {
    guard reading.turns.indices.contains(number - 1) else { return }
    writeTurn(reading.turns[number - 1], number: number)
  }

  private func writeFront(header: [String]) {
    write(Paragraph(reading.title ?? "(no title)", style: .bold))
    // Unbroken: an address on two lines is none.
    for line in header { StandardOutput.write(Paragraph(line, style: .dim).singleLine + "\n") }
    let items = reading.front.filter { $0.key != .title && !header.contains($0.printed) }
    if !items.isEmpty { StandardOutput.write("\n") }
    for item in items {
      let name = item.key.rawValue.padding(to: 14)
      let words = Self.words(of: item)
      let first = "  " + Style.dim.applied(to: name)
      write(words, prefix: String(repeating: " ", count: 16), first: first)
    }
    if reading.fidelity != .unknown {
      write(
        Paragraph(reading.fidelity.rawValue), prefix: "  ",
        first: "  " + Style.dim.applied(to: "fidelity".padding(to: 14)))
    }
    StandardOutput.write("\n")
  }

  /// As printed, and as read where that says something else.
  private static func words(of item: FrontItem) -> Paragraph {
    let isAddress = item.printed.contains("://")
    var words = Paragraph(isAddress ? item.read : item.printed)
    if isAddress && item.key != .url {
      words.append(" (from the page's address)", style: .dim)
    } else if Array(item.read.utf8) != Array(item.printed.utf8) {
      words.append(" → \(item.read)", style: .dim)
    }
    return words
  }

  private func writeTrivia(_ range: ByteRange) {
    for paragraph in paragraphs(in: range) {
      write(decoration.paragraph(paragraph, style: .dim))
      StandardOutput.write("\n")
    }
  }

  private func writeTurn(_ turn: Turn, number: Int) {
    write(Self.heading(of: turn, number: number))
    let isQuestion = turn.kind == .question || turn.kind == .interjection
    let prefix = isQuestion ? "  " + Style.question.applied(to: "│") + " " : "    "
    let body = (turn.labelRange?.upperBound ?? turn.range.lowerBound)..<turn.range.upperBound
    let ranges = turn.paragraphs.isEmpty ? paragraphs(in: body) : turn.paragraphs
    for (index, range) in ranges.enumerated() {
      if index > 0 { StandardOutput.write(isQuestion ? "  │\n" : "\n") }
      write(decoration.paragraph(range, style: isQuestion ? .question : []), prefix: prefix)
    }
    StandardOutput.write("\n")
  }

  /// The label as printed, who it is where that says more, what the turn does, and its number.
  static func heading(of turn: Turn, number: Int) -> Paragraph {
    SpeakerLine.paragraph(
      label: turn.label, speaker: turn.speaker, kind: turn.kind,
      place: "#t\(number)" + (turn.exchange.map { " · exchange \($0)" } ?? ""))
  }

  private func writeDiagnostics() {
    guard !reading.diagnostics.isEmpty else { return }
    StandardOutput.write("\(Style.dim.applied(to: "Doubts of the reader"))\n")
    for (index, diagnostic) in reading.diagnostics.enumerated() {
      var line = Paragraph("[\(index + 1)] \(diagnostic.code.rawValue): \(diagnostic.message)")
      let place = diagnostic.source
      if !place.isEmpty {
        line.append(" (bytes \(place.lowerBound)–\(place.upperBound) of the source)", style: .dim)
      }
      write(line, prefix: "      ", first: "  ")
    }
  }

  private func write(_ paragraph: Paragraph, prefix: String = "", first: String? = nil) {
    for line in paragraph.lines(prefix: prefix, first: first) {
      StandardOutput.write(line + "\n")
    }
  }

  /// Paragraphs of text that has no turns to tell them: parted by blank lines.
  private func paragraphs(in range: ByteRange) -> [ByteRange] {
    let bytes = reading.text.bytes
    var ranges: [ByteRange] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let isBreak =
        bytes[offset] == 0x0A && offset + 1 < range.upperBound && bytes[offset + 1] == 0x0A
      if isBreak {
        ranges.append(start..<offset)
        offset += 2
        start = offset
      } else {
        offset += 1
      }
    }
    ranges.append(start..<range.upperBound)
    return ranges.map(reading.text.trimmed).filter { !$0.isEmpty }
  }
}

extension String {
  /// The text with spaces behind it up to a number of columns.
  func padding(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - Measure.columns(self)))
  }
}
