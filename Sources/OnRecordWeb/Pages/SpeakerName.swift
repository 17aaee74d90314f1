import OnRecordModel

/// Who speaks, as a page says it: the label as printed, and who it is where that says more.
struct SpeakerName {
  let label: String
  /// The person, where the label does not say it all; else empty.
  let person: String
  /// Whether it must be said that this is a question: the label does not.
  let needsQuestionSaid: Bool

  init(_ turn: Turn) { self.init(label: turn.label, speaker: turn.speaker, kind: turn.kind) }

  init(label printed: String?, speaker: Speaker?, kind: Turn.Kind?) {
    let name = speaker.map(Self.text) ?? ""
    label = printed ?? (name.isEmpty ? "Speaker not named" : name)
    let says = printed.map { Self.saysMore(name, than: $0) } ?? false
    person = says ? name : ""
    let words = Self.words(label)
    let isAsked = kind == .question || kind == .interjection
    needsQuestionSaid = isAsked && !words.contains("q") && !words.contains("question")
  }

  /// A speaker's name, or what is known of it; empty where nothing is.
  static func text(_ speaker: Speaker) -> String {
    switch speaker {
    case .person(let name), .body(let name): name
    case .reporter(let name, let outlet):
      [name, outlet].compactMap(\.self).joined(separator: ", ")
    case .unnamed(let role): role
    case .audience: "audience"
    case .unknown: ""
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Whether a name has a word that the label has not.
  private static func saysMore(_ name: String, than label: String) -> Bool {
    let printed = Set(words(label))
    return words(name).contains { !printed.contains($0) }
  }
}
