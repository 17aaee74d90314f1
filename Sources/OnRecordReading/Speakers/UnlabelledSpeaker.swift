import OnRecordModel
import OnRecordText

/// Whose words a text without labels holds: a speech, a readout, a joint statement.
struct UnlabelledSpeaker {
  let front: FrontReader
  let text: ReadingText

  /// The speaker and, where several could be meant, a doubt.
  func speaker(of body: ByteRange) -> (Speaker, doubt: String?) {
    if let attributed = front.attributed { return (attributed, nil) }
    if front.isReadout { return (issuer, nil) }
    if let group = declaredGroup(body) ?? titleGroup() { return (.body(group), nil) }
    let people = front.cast.members.filter(\.isFront)
    if let first = people.first {
      let names = people.map(\.name).joined(separator: ", ")
      let doubt = people.count > 1 ? "No label says which of \(names) speaks." : nil
      return (.person(first.name), doubt)
    }
    return (issuer, nil)
  }

  private var issuer: Speaker { front.issuer.map { .body($0) } ?? .unknown }

  /// `We, the Foreign Ministers of France, Germany and Italy, wish …` in the opening words.
  private func declaredGroup(_ body: ByteRange) -> String? {
    let head = text[body.lowerBound..<min(body.upperBound, body.lowerBound + 600)]
    guard let we = head.range(of: "We, ") else { return nil }
    let rest = head[we.upperBound...]
    var words: [Substring] = []
    for word in rest.words.prefix(40) {
      let isGroupWord =
        LabelShape.startsUpper(word) || LabelWords.particles.contains(LabelWords.key(word))
      guard isGroupWord else { break }
      words.append(word)
    }
    guard words.count >= 2 else { return nil }
    var group = words.joined(separator: " ").trimmingSuffix { ",;:".contains($0) }
    if group.hasPrefix("the ") { group.removeFirst(4) }
    return group
  }

  /// `Quad Joint Leaders’ Statement` → `Quad Leaders`; `Joint Statement by A, B and C` → `A, B and C`.
  private func titleGroup() -> String? {
    guard let title = front.title else { return nil }
    let lower = title.asciiLowered
    guard
      lower.has("joint") || lower.has("leaders’") || lower.has("leaders'")
        || lower.has("ministers’") || lower.has("communiqu") || lower.has("declaration")
    else { return nil }
    guard !lower.hasPrefix("remarks"), !lower.has("press conference"),
      !lower.has("availability")
    else { return nil }
    for by in [" by the ", " by ", " of the ", " of "] where lower.has("statement") {
      guard let range = title.range(of: by) else { continue }
      let rest = String(title[range.upperBound...])
      let end = rest.range(of: " on ")?.lowerBound ?? rest.range(of: " Following ")?.lowerBound
      return String(rest[..<(end ?? rest.endIndex)])
    }
    for group in ["Leaders", "Ministers"] {
      guard let range = title.range(of: group + "’") ?? title.range(of: group + "'") else {
        continue
      }
      let before = title[..<range.lowerBound].words.filter { $0 != "Joint" }
      return (before.map(String.init) + [group]).joined(separator: " ")
    }
    return nil
  }
}
