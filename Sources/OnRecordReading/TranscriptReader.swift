public import OnRecordModel
import OnRecordText

/// Reads documents: front matter, turns, speakers, exchanges, incidents, doubts.
///
/// A pipeline of decisions over values: labels → body → turns → people → kinds → exchanges. It never
/// throws; what was doubtful is a diagnostic of the reading.
public enum TranscriptReader {
  /// The version of these rules; a record reads a source again when it rises.
  public static let version = 2

  /// The reading of one document.
  ///
  /// - Parameter name: The name of its file, from which a title and a day are taken where the page has
  ///   none; each with a doubt.
  /// - Complexity: O(length of the text).
  public static func reading(of document: Document, named name: String? = nil) -> Reading {
    var pipeline = ReadingPipeline(document, name: name)
    return pipeline.run()
  }
}

/// The state that the stages of one reading hand on.
struct ReadingPipeline {
  let document: Document
  private var text: ReadingText { document.text }
  private var front: FrontReader
  private var diagnostics: [Diagnostic]
  private var turns: [Turn] = []
  /// The label of each turn, taken apart; nil where none is printed.
  private var turnLabels: [LabelInfo?] = []
  private var incidents: [Incident] = []
  private let name: String?
  /// One of each label, in order of first appearance.
  private var distinctLabels: [LabelInfo] = []

  init(_ document: Document, name: String?) {
    self.document = document
    self.name = name
    front = FrontReader(document)
    diagnostics = document.diagnostics
  }

  mutating func run() -> Reading {
    let lines = LineTable(document).lines
    let labels = readLabels(lines)
    distinctLabels = Self.distinct(labels)
    let marks = IncidentReader(document, isTranscript: !labels.isEmpty)
    cut(lines, labels, notes: marks.incidents.filter { $0.kind != .correction }.map(\.range))
    incidents = marks.incidents.filter { $0.kind != .correction || isInTurn($0.range) }
    for bracket in marks.unclosed {
      note(.bracketUnclosed, bracket, "This bracket opens a remark and does not close.")
    }
    nameSpeakers(labels)
    readExchanges()
    for item in SpokenNotes(text: text, map: document.map).items(in: turns) { front.add(item) }
    addWithheld()
    if let name = name.flatMap({ SourceName($0) }) { front.readName(name) }
    diagnostics += front.finish()
    if turns.isEmpty { note(.noTurns, text.range, "No words of a speaker were found.") }
    return Reading(
      text: text, map: document.map, mediaType: document.mediaType, part: document.part,
      front: front.items, turns: turns, trivia: TurnBuilder.trivia(around: turns, in: text),
      incidents: incidents, emendations: marks.emendations, people: people(), fidelity: fidelity(),
      diagnostics: diagnostics.sorted { $0.source.lowerBound < $1.source.lowerBound })
  }

  // MARK: Labels and turns

  private mutating func readLabels(_ lines: [Line]) -> [LabelCandidate] {
    var scanner = LabelScanner(document)
    let candidates = scanner.candidates(lines)
    let first = candidates.first?.range.lowerBound ?? text.count
    front.readTitle()
    let grammar = LabelGrammar(
      candidates, named: namedWords(lines, before: first), lineCount: lines.count)
    for refused in grammar.refused {
      note(
        .labelDoubtful, refused.range,
        "“\(refused.name)” looks like a label and was not taken for one.")
    }
    return EmbeddedLabels.adding(to: grammar.labels, lines: lines, text: text)
  }

  /// The words of names in the title and the first lines, lower case.
  private func namedWords(_ lines: [Line], before first: Int) -> Set<String> {
    var words = Set(front.cast.members.flatMap { Array($0.keys) })
    for line in lines.prefix(12) where line.range.lowerBound < first && line.range.count < 160 {
      for word in text.collapsed(line.range).words where LabelShape.startsUpper(word) {
        words.insert(LabelWords.key(word))
      }
    }
    return words.filter { !LabelWords.offices.contains($0) && !LabelWords.civil.contains($0) }
  }

  private mutating func cut(_ lines: [Line], _ labels: [LabelCandidate], notes: [ByteRange]) {
    let firstIsAsker = labels.first.map { LabelWords.askers.contains($0.key) } ?? false
    var body = BodyStart(document: document, lines: lines, title: front.title)
    let start = body.find(firstLabel: labels.first, firstIsAsker: firstIsAsker)
    let after = max(labels.last?.range.upperBound ?? 0, start.offset)
    let end = EndMatter(document: document, lines: lines).start(after: after)
    front.readLines(lines.prefix { $0.range.lowerBound < start.offset }, known: body.known)
    front.readEnd(lines.lazy.filter { $0.range.lowerBound >= end })
    front.settle(
      labelNames: Set(distinctLabels.flatMap { $0.parts.names.map { LabelWords.key($0) } }),
      surnames: Set(distinctLabels.filter { !$0.isGeneric }.compactMap(\.surname)))
    (turns, turnLabels) = TurnBuilder(
      document: document, bodyStart: start.offset, bodyEnd: max(start.offset, end)
    ).turns(labels)
    if RecordVoice.isDebate(labels) { partRecord(notes) }
  }

  /// Takes what the record of a chamber itself says out of the turns.
  private mutating func partRecord(_ notes: [ByteRange]) {
    var voice = RecordVoice(document, notes: notes)
    (turns, turnLabels) = voice.parting(turns, turnLabels)
    for resumed in voice.resumed {
      note(
        .speakerDoubtful, resumed.place..<resumed.place,
        "No label stands here, after what was read in: taken for “\(resumed.label)” going on.")
    }
  }

  /// Whether a range lies in somebody's words: what is in brackets elsewhere repairs nothing.
  private func isInTurn(_ range: ByteRange) -> Bool {
    turns.contains { $0.range.covers(range) }
  }

  // MARK: Speakers

  private mutating func nameSpeakers(_ labels: [LabelCandidate]) {
    var resolver = resolver(of: labels)
    var known: [ObjectIdentifier: Speaker] = [:]
    for index in turns.indices {
      guard let label = turnLabels[index] else {
        nameSpeaker(ofUnlabelled: index)
        continue
      }
      if let speaker = known[ObjectIdentifier(label)] {
        turns[index].speaker = speaker
        continue
      }
      let resolved = resolver.resolve(label.name)
      turns[index].speaker = resolved.speaker
      known[ObjectIdentifier(label)] = resolved.speaker
      if let doubt = resolved.doubt {
        note(doubt.code, turns[index].labelRange ?? turns[index].range, doubt.message)
      }
      if case .person(let name) = resolved.speaker {
        offices[name] = offices[name] ?? resolved.office
      }
    }
  }

  /// What labels are resolved by: names that the text gives, those of whole labels among them.
  private func resolver(of labels: [LabelCandidate]) -> SpeakerResolver {
    let misprints = LabelSpelling.misprints(labels)
    let surnames = surnamesWithoutGivenNames()
    var cast = front.cast
    for info in distinctLabels {
      guard info.parts.names.count >= 2, misprints[info.key] == nil, !info.isGeneric else {
        continue
      }
      cast.add(
        name: info.parts.names.map { SpeakerResolver.capitalised($0) }.joined(separator: " "),
        office: info.parts.titles.map { SpeakerResolver.capitalised($0) }.joined(separator: " "),
        isFront: false)
    }
    return SpeakerResolver(
      cast: cast, fullNames: FullNames.find(surnames: surnames, in: text), misprints: misprints)
  }

  private mutating func nameSpeaker(ofUnlabelled index: Int) {
    let body = turns[index].range
    let (speaker, doubt) = UnlabelledSpeaker(front: front, text: text).speaker(of: body)
    turns[index].speaker = speaker
    if let doubt { note(.speakerDoubtful, body.lowerBound..<body.lowerBound, doubt) }
  }

  /// One of each label, in order of first appearance.
  private static func distinct(_ labels: [LabelCandidate]) -> [LabelInfo] {
    var seen: Set<ObjectIdentifier> = []
    return labels.map(\.info).filter { seen.insert(ObjectIdentifier($0)).inserted }
  }

  /// Offices of the persons that labels came to.
  private var offices: [String: String] = [:]

  private func surnamesWithoutGivenNames() -> Set<String> {
    var surnames: Set<String> = []
    for info in distinctLabels {
      guard info.parts.names.count == 1, !info.isGeneric, let key = info.surname else { continue }
      let isFull = front.cast.members(fitting: info.parts.names).contains { $0.keys.count > 1 }
      if !isFull, key.utf8.count > 1 { surnames.insert(key) }
    }
    for member in front.cast.members where member.keys.count == 1 {
      surnames.formUnion(member.keys)
    }
    return surnames
  }

  // MARK: Exchanges

  private mutating func readExchanges() {
    guard !turns.isEmpty else { return }
    let gists = makeGists()
    let frontMembers = front.cast.members.filter(\.isFront)
    let byLabel = Roles(turns, labels: turnLabels, gists: gists) { speaker in
      if case .person(let name) = speaker {
        frontMembers.contains { isSame(name, $0) }
      } else {
        false
      }
    }
    let roles = byLabel.roles(of: turnLabels)
    ExchangeReader(text: text, gists: gists, roles: roles).read(&turns)
    let doubts = LabelDoubts(turns: turns, gists: gists, roles: roles, text: text).doubts()
    for doubt in doubts { note(.speakerDoubtful, doubt.range, doubt.message) }
  }

  private func makeGists() -> [TurnGist] {
    var first = 0
    var reader = GistReader(text)
    return turns.indices.map { index in
      let start = turns[index].range.lowerBound
      while first < incidents.count, incidents[first].range.upperBound <= start { first += 1 }
      return reader.gist(of: turns[index], incidents: incidents[first...])
    }
  }

  /// Officials without names are speakers of the release too: one front item a role.
  private mutating func addWithheld() {
    var seen: Set<String> = []
    for (turn, label) in zip(turns, turnLabels) {
      guard case .unnamed(let role) = turn.speaker, let label, !label.isGeneric,
        let range = turn.labelRange, seen.insert(role).inserted,
        role.words.contains(where: { $0.hasPrefix("official") })
      else { continue }
      front.add(
        FrontItem(
          key: .speaker, printed: label.name, read: "unnamed | \(role)",
          source: document.map.source(of: range), text: range))
    }
  }

  // MARK: The whole

  private func people() -> [Person] {
    var people: [Person] = []
    var seen: Set<String> = []
    for turn in turns {
      guard case .person(let name) = turn.speaker, seen.insert(name).inserted else { continue }
      people.append(Person(name: name, office: offices[name] ?? office(of: name)))
    }
    for member in front.cast.members
    where member.isFront && !people.contains(where: { isSame($0.name, member) })
      && seen.insert(member.name).inserted
    {
      people.append(Person(name: member.name, office: member.office.isEmpty ? nil : member.office))
    }
    return people
  }

  /// Whether a name is a fuller form of a member's, or the same.
  private func isSame(_ name: String, _ member: Cast.Member) -> Bool {
    Cast.surname(name) == Cast.surname(member.name) && member.keys.isSubset(of: Cast.keys(name))
  }

  private func office(of name: String) -> String? {
    front.cast.members.first { $0.name == name && !$0.office.isEmpty }?.office
  }

  private func fidelity() -> Fidelity {
    let notes = front.items.filter { $0.key == .note }.map(\.read)
    if front.isReadout || front.attributed != nil && turns.allSatisfy({ $0.label == nil }) {
      return .reported
    }
    if notes.contains("as prepared") { return .asPrepared }
    if notes.contains("as interpreted") || notes.contains("via interpreter") { return .interpreted }
    let interpreted = incidents.contains { incident in
      incident.kind == .note && text[incident.range].asciiLowered.has("interpret")
    }
    if interpreted || turns.contains(where: { $0.kind == .interpretation }) { return .interpreted }
    if notes.contains("edited") { return .edited }
    return .unknown
  }

  private mutating func note(_ code: Diagnostic.Code, _ range: ByteRange, _ message: String) {
    diagnostics.append(
      Diagnostic(code: code, source: document.map.source(of: range), text: range, message: message))
  }
}
