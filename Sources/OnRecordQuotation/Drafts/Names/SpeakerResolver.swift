import OnRecordModel
import OnRecordText

/// Turns phrases into attributions, and resolves their names over the whole draft.
struct SpeakerResolver {
  /// A name that fits several persons.
  struct Doubt {
    var range: ByteRange
    var message: String
  }

  private let text: ReadingText
  private var names = DraftNames()
  private var known: [String: DraftNames.Resolution] = [:]
  private var indexOfPerson: [String: Int] = [:]
  private var doubted: Set<String> = []
  /// Offices in apposition to names, in lower case.
  private var reporters: Set<String> = []
  private var apposed: [(person: String, words: [String])] = []
  /// The persons to whom words were given, by full names.
  private(set) var people: [Person] = []
  /// At most one for each name.
  private(set) var doubts: [Doubt] = []

  init(text: ReadingText) { self.text = text }

  /// Takes in the names of one block; all blocks come before the first attribution.
  mutating func readNames(_ reader: PhraseReader) { names.read(reader) }

  /// The attribution that a phrase makes.
  mutating func attribution(_ phrase: Phrase, in reader: PhraseReader) -> DraftAttribution {
    let range = byteRange(of: phrase.tokens, in: reader.tokens)
    var office = phrase.office.map { text[byteRange(of: $0, in: reader.tokens)] }
    if phrase.name == nil { office = nil }
    var attribution = DraftAttribution(
      kind: phrase.kind, printed: text[range], range: range, office: office)
    guard let name = phrase.name, !phrase.isJoint else { return attribution }
    let words = name.map { reader.tokens[$0].text }
    let titles = (phrase.office ?? 0..<0).map { reader.tokens[$0].lower }
    switch resolution(words, titles: titles) {
    case .full(let full):
      attribution.resolved = full
      names.notePerson(full)
      if phrase.kind == .reporter { reporters.insert(full) }
      if !titles.isEmpty { apposed.append((full, titles)) }
      add(full, office: office)
    case .ambiguous(let candidates): doubt(words, candidates, at: range)
    case .unknown:
      if words.count == 1 { names.addSingle(words[0], printed: text[range]) }
    }
    return attribution
  }

  /// Takes in a person whom a sentence is about, with the office beside the name: His wife, Elowen.
  mutating func note(_ phrase: Phrase, in reader: PhraseReader) {
    guard let name = phrase.name, let office = phrase.office, phrase.kind == .named else { return }
    let words = name.map { reader.tokens[$0].text }
    let titles = office.map { reader.tokens[$0].lower }
    switch resolution(words, titles: titles) {
    case .full(let full):
      names.notePerson(full)
      apposed.append((full, titles))
    case .unknown:
      guard words.count == 1 else { return }
      names.addSingle(words[0], printed: words[0])
      apposed.append((words[0], titles))
    case .ambiguous: break
    }
  }

  /// Whether the draft shows somewhere that a person is one who asks.
  func isReporter(_ person: String) -> Bool { reporters.contains(person) }

  /// Who has a name.
  enum Bearer {
    case known(String)
    /// Several persons of the draft.
    case doubtful
    /// No person that the draft shows to be one: a place, a body, a ship.
    case nobody
  }

  /// The person of a name as printed.
  func person(named words: [String]) -> Bearer {
    switch names.resolve(words, titles: []) {
    case .full(let full): return names.entry(of: full)?.isPerson == true ? .known(full) : .nobody
    case .ambiguous: return .doubtful
    case .unknown:
      let single = words.count == 1 ? names.singles[words[0].lowercased()] : nil
      return single.map { .known($0.printed) } ?? .nobody
    }
  }

  /// The offices that the draft prints beside names, in lower case.
  var offices: [(person: String, words: [String])] {
    let full = names.entries.filter { !$0.titles.isEmpty }.map { ($0.name, $0.titles.sorted()) }
    let single = names.singles.sorted { $0.key < $1.key }.map { name, known in
      // Minister Brannock is Ilse Brannock, where the draft names her in full.
      if case .known(let person) = person(named: [name]) { return (person, known.titles) }
      return (known.printed, known.titles)
    }
    return full + single + apposed
  }

  private mutating func resolution(_ words: [String], titles: [String]) -> DraftNames.Resolution {
    let key = (words + ["|"] + titles).joined(separator: " ")
    if let found = known[key] { return found }
    let found = names.resolve(words, titles: titles)
    known[key] = found
    return found
  }

  private mutating func add(_ name: String, office found: String?) {
    let isAddress = found.map { TitleList.honorifics.contains($0.lowercased()) } ?? true
    let office = isAddress ? names.office(of: name) : found
    if let index = indexOfPerson[name] {
      if people[index].office == nil { people[index].office = office }
      return
    }
    indexOfPerson[name] = people.count
    people.append(Person(name: name, office: office))
  }

  private mutating func doubt(_ words: [String], _ candidates: [String], at range: ByteRange) {
    let name = words.joined(separator: " ")
    guard doubted.insert(name).inserted else { return }
    let list = candidates.prefix(3).joined(separator: ", ")
    doubts.append(
      .init(
        range: range,
        message: "“\(name)” fits several persons of the draft (\(list)); print the full name."))
  }

  // MARK: - Ranges

  private func byteRange(of range: Range<Int>, in tokens: [FrameToken]) -> ByteRange {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].wordRange.upperBound
  }
}
