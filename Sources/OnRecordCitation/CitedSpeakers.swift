import OnRecordModel

/// Whose words a selection holds.
struct CitedSpeakers {
  /// Whose words are cited, in the order in which they speak first.
  private(set) var authors: [CitedName] = []
  /// Whose questions stand beside the authors' words.
  private(set) var askers: [CitedName] = []
  /// Where only askers speak: what their words are; else nil.
  private(set) var askedKind: String?
  /// Whether some of the words are an interpreter's.
  let isInterpretation: Bool

  private let reading: Reading
  private let labels: [String: [String]]

  init(_ reading: Reading, _ selection: PlaceSelection, labels: [String: [String]]) {
    self.reading = reading
    self.labels = Self.ownLabels(reading).merging(labels, uniquingKeysWith: +)
    let turns = Self.turns(selection, reading)
    isInterpretation =
      selection != .whole
      && turns.contains { $0.kind == .interpretation || $0.speaker == .unnamed("interpreter") }
    guard selection != .whole else {
      authors = names(Self.named(turns))
      return
    }
    let asked = turns.filter { $0.speaker.isReporter }
    let others = turns.filter { !$0.speaker.isReporter }
    if others.isEmpty, !asked.isEmpty {
      authors = names(asked)
      let asks = asked.contains { $0.kind == .question }
      askedKind =
        asks
        ? (asked.count > 1 ? "Reporters’ questions" : "Reporter’s question") : "Reporter’s remark"
    } else {
      // An interpreter stands in for one who is named, if one is.
      let own = others.filter { $0.speaker != .unnamed("interpreter") }
      authors = names(own.isEmpty ? others : own)
      askers = names(asked)
    }
  }

  /// Of a whole release: the persons and bodies that have something to say, else those that speak.
  private static func named(_ turns: [Turn]) -> [Turn] {
    let named = turns.filter { turn in
      switch turn.speaker {
      case .person, .body: true
      default: false
      }
    }
    let saying = named.filter { $0.kind == .statement || $0.kind == .answer }
    if !saying.isEmpty { return saying }
    if !named.isEmpty { return named }
    return turns.filter { turn in
      if case .unnamed(let role) = turn.speaker {
        role != "moderator" && role != "interpreter"
      } else {
        false
      }
    }
  }

  private static func turns(_ selection: PlaceSelection, _ reading: Reading) -> [Turn] {
    switch selection {
    case .whole: return reading.turns
    case .turns(let turns):
      return turns.filter(reading.turns.indices.contains).map { reading.turns[$0] }
    case .paragraphs(let paragraphs):
      let all = Anchors(reading).paragraphs
      var seen: Set<Int> = []
      return paragraphs.filter(all.indices.contains).compactMap { all[$0].turn }
        .filter { seen.insert($0).inserted }.map { reading.turns[$0] }
    }
  }

  /// The speakers of turns, each once.
  private func names(_ turns: [Turn]) -> [CitedName] {
    var seen: Set<CitedName> = []
    return turns.compactMap { turn in
      var office: String?
      var called: [String] = []
      if case .person(let name) = turn.speaker {
        office = reading.people.first { $0.name == name && $0.office != nil }?.office
        called = labels[name] ?? []
      }
      let name = CitedName(turn.speaker, label: turn.label, office: office, labels: called)
      return seen.insert(name).inserted ? name : nil
    }
  }

  private static func ownLabels(_ reading: Reading) -> [String: [String]] {
    var labels: [String: Set<String>] = [:]
    for turn in reading.turns {
      guard case .person(let name) = turn.speaker, let label = turn.label else { continue }
      labels[name, default: []].insert(label)
    }
    return labels.mapValues { $0.sorted() }
  }
}
