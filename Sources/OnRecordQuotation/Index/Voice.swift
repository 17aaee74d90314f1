import OnRecordModel

/// Whose words a stretch is, as the index keeps it: equal for all turns that say it equally.
struct Voice: Hashable, Sendable {
  /// The label as printed; nil where none is.
  var label: String?
  /// Whose words.
  var speaker: Speaker
  /// The office that the document prints for the speaker; nil where it prints none.
  var office: String?
  /// Whether the words are a question by somebody who is not named.
  var asks: Bool
  /// The person for whom an interpreter speaks; nil where nobody or nobody named is interpreted.
  var principal: String?

  /// The voice of a turn, or of the text outside all turns.
  ///
  /// - Parameter principal: The turn that an interpreter renders there; its office, and whether it asks,
  ///   are then the voice's.
  init(of turn: IndexedTurn?, principal: IndexedTurn? = nil, people: [Person]) {
    label = turn?.label
    speaker = turn?.speaker ?? .unknown
    let source = principal ?? turn
    switch source?.speaker ?? .unknown {
    case .person(let name):
      office = people.first { $0.name == name && $0.office != nil }?.office
      asks = false
      self.principal = principal == nil ? nil : name
    case .unknown: asks = source?.kind == .question
    case .reporter: asks = true
    case .unnamed, .audience, .body: asks = false
    }
  }

  init(label: String?, speaker: Speaker, office: String?, asks: Bool, principal: String? = nil) {
    self.label = label
    self.speaker = speaker
    self.office = office
    self.asks = asks
    self.principal = principal
  }

  /// Numbers of the kinds of speaker in a segment; the strings that go with them follow it.
  var code: UInt32 {
    let kind: UInt32 =
      switch speaker {
      case .person: 1
      case .reporter: 2
      case .unnamed: 3
      case .audience: 4
      case .body: 5
      case .unknown: 0
      }
    return kind | (asks ? 0x100 : 0)
  }

  /// The speaker of a number and its strings.
  static func speaker(code: UInt32, name: String?, outlet: String?) -> Speaker {
    switch code & 0xFF {
    case 1: .person(name ?? "")
    case 2: .reporter(name: name, outlet: outlet)
    case 3: .unnamed(name ?? "")
    case 4: .audience
    case 5: .body(name ?? "")
    default: .unknown
    }
  }
}
