import OnRecordModel
import OnRecordWording

/// The line above a turn: who speaks, and what the turn does.
enum SpeakerLine {
  static func paragraph(
    label: String?, speaker: Speaker?, kind: Turn.Kind?, place: String
  ) -> Paragraph {
    let words = SpeakerWords(label: label, speaker: speaker)
    var line = Paragraph(words.label, style: .bold)
    if let name = words.name { line.append(" — \(name)") }
    let details = [kind?.rawValue, place.isEmpty ? nil : place].compactMap(\.self)
    if !details.isEmpty {
      line.append(" · \(details.joined(separator: " · "))", style: .dim)
    }
    return line
  }
}
