import OnRecordModel

/// The line above a turn: who speaks, and what the turn does.
enum SpeakerLine {
  static func paragraph(
    label: String?, speaker: Speaker?, kind: Turn.Kind?, place: String
  ) -> Paragraph {
    let name = speaker?.description ?? ""
    var line = Paragraph(label ?? (name.isEmpty ? "(outside all turns)" : name), style: .bold)
    let tellsMore = label != nil && speaker != .unknown && name.lowercased() != label?.lowercased()
    if tellsMore, !name.isEmpty { line.append(" — \(name)") }
    let details = [kind?.rawValue, place.isEmpty ? nil : place].compactMap(\.self)
    if !details.isEmpty {
      line.append(" · \(details.joined(separator: " · "))", style: .dim)
    }
    return line
  }
}
