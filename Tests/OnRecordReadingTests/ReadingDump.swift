import OnRecordModel
import OnRecordText

/// A reading as a person can check it: every item with its byte range of the text.
enum ReadingDump {
  static func dump(_ reading: Reading) -> String {
    var lines: [String] = ["\(reading.mediaType) \(reading.fidelity.rawValue)"]
    for item in reading.front {
      let place = item.text.map { "text \($0.lowerBound)..<\($0.upperBound)" } ?? "source"
      lines.append("front \(item.key.rawValue) @\(place) “\(item.printed)” = \(item.read)")
    }
    for person in reading.people { lines.append("person \(person.name) | \(person.office ?? "-")") }
    for range in reading.trivia {
      lines.append("trivia @\(mark(range)) \(shown(reading.text, range))")
    }
    for turn in reading.turns { lines += dump(turn, reading.text) }
    for incident in reading.incidents {
      lines.append(
        "incident \(incident.kind.rawValue) @\(mark(incident.range)) "
          + shown(reading.text, incident.range))
    }
    for emendation in reading.emendations {
      let parts = [emendation.struck, emendation.repair].map { range in
        range.map { shown(reading.text, $0) } ?? "-"
      }
      lines.append("emendation \(parts[0]) → \(parts[1])")
    }
    for diagnostic in reading.diagnostics {
      lines.append("diagnostic \(diagnostic.code.rawValue): \(diagnostic.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func dump(_ turn: Turn, _ text: ReadingText) -> [String] {
    let exchange =
      turn.exchange.map { " exchange \($0)\(turn.isFollowUp ? " follow-up" : "")" } ?? ""
    var lines = [
      "turn @\(mark(turn.range)) \(turn.kind.rawValue)\(exchange) "
        + "[\(turn.label ?? "-")] \(turn.speaker.description)"
    ]
    for paragraph in turn.paragraphs {
      lines.append("  ¶ @\(mark(paragraph)) \(shown(text, paragraph))")
    }
    for question in turn.questions {
      lines.append("  ? @\(mark(question)) \(shown(text, question))")
    }
    return lines
  }

  private static func mark(_ range: ByteRange) -> String {
    "\(range.lowerBound)..<\(range.upperBound)"
  }

  /// The characters with line ends shown, the middle of long stretches left out.
  private static func shown(_ text: ReadingText, _ range: ByteRange) -> String {
    let string = text[range].split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "⏎")
    guard string.count > 110 else { return string }
    return "\(string.prefix(70)) ⋯ \(string.suffix(30))"
  }
}
