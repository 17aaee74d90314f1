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
      add(full, office: office)
    case .ambiguous(let candidates): doubt(words, candidates, at: range)
    case .unknown: break
    }
    return attribution
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
