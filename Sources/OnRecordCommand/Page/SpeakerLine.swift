import OnRecordModel

/// The line above a turn: who speaks, and what the turn does.
enum SpeakerLine {
  static func paragraph(
    label: String?, speaker: Speaker?, kind: Turn.Kind?, place: String
  ) -> Paragraph {
    let name = speaker?.description ?? ""
    var line = Paragraph(label ?? (name.isEmpty ? "(outside all turns)" : name), style: .bold)
    if let label, speaker != .unknown, saysMore(name, than: label) { line.append(" — \(name)") }
    let details = [kind?.rawValue, place.isEmpty ? nil : place].compactMap(\.self)
    if !details.isEmpty {
      line.append(" · \(details.joined(separator: " · "))", style: .dim)
    }
    return line
  }

  /// Whether a name has a word that the label has not.
  private static func saysMore(_ name: String, than label: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let printed = Set(words(label))
    return words(name).contains { !printed.contains($0) }
  }
}
