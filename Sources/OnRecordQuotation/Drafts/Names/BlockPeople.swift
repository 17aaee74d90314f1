import OnRecordText

/// The persons whom the reporter's own words of one block name, where they name them.
struct BlockPeople {
  /// A person named at a place of the text.
  struct Mention {
    let person: String
    let place: Int
    /// Whether its sentence is about the person: the first name in it, and no possessive.
    let isSubject: Bool
  }

  /// In order of the text.
  private(set) var mentions: [Mention] = []
  /// Where names or nouns stand for a person who cannot be told, in order of the text.
  private(set) var strangers: [Int] = []
  /// Where its sentences begin.
  private(set) var sentences: [Int] = []
  /// Persons who alone were named in a sentence before he or she.
  private(set) var votes: [(person: String, gender: Gender)] = []

  /// Reads a block; `bearers` says who has a name and remembers it.
  ///
  /// Complexity: O(tokens).
  init(_ frame: BlockFrame, _ bearers: inout NameBearers) {
    let tokens = frame.tokens
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens[end].beginsSentence { end += 1 }
      sentences.append(tokens[start].range.lowerBound)
      let found = read(start..<end, of: frame, &bearers)
      countVotes(in: tokens[start..<end], after: found)
      let first = found.first?.place
      mentions += found.map {
        Mention(person: $0.person, place: $0.place, isSubject: $0.isSubject && $0.place == first)
      }
      if first == nil, let stranger = Self.stranger(in: start..<end, of: frame) {
        strangers.append(tokens[stranger].range.lowerBound)
      }
      start = end
    }
    strangers.sort()
  }

  /// The persons whom a sentence names.
  private mutating func read(
    _ sentence: Range<Int>, of frame: BlockFrame, _ bearers: inout NameBearers
  ) -> [Mention] {
    let tokens = frame.tokens
    let reader = frame.finder.reader
    var found: [Mention] = []
    var place = sentence.upperBound - 1
    while place >= sentence.lowerBound {
      guard reader.isCapitalizedName(place) else {
        place -= 1
        continue
      }
      let low = max(sentence.lowerBound, place - PhraseReader.reach)
      let run = reader.capitalizedRun(endingAt: place, low: low)
      place = run.lowerBound - 1
      guard let name = NameRun(run, in: tokens).name else { continue }
      let offset = tokens[name.lowerBound].range.lowerBound
      switch bearers.bearer(of: name.map { tokens[$0].text }) {
      case .known(let person):
        let isOwner = tokens[run.upperBound - 1].isPossessive
        found.append(Mention(person: person, place: offset, isSubject: !isOwner))
      case .doubtful: strangers.append(offset)
      case .nobody: break
      }
    }
    return found.reversed()
  }

  /// Notes who is he or she in a sentence, as long as it has named one person alone.
  private mutating func countVotes(
    in sentence: ArraySlice<FrameToken>, after mentions: [Mention]
  ) {
    guard let first = mentions.first else { return }
    let end = mentions.first { $0.person != first.person }?.place ?? Int.max
    for token in sentence where token.range.lowerBound > first.place {
      guard token.range.lowerBound < end else { return }
      if let gender = Gender(pronoun: token.lower) { votes.append((first.person, gender)) }
    }
  }

  /// The unnamed person that a sentence is about; nil where it is about none.
  private static func stranger(in sentence: Range<Int>, of frame: BlockFrame) -> Int? {
    let tokens = frame.tokens
    var end = sentence.lowerBound
    while end < sentence.upperBound, end - sentence.lowerBound < 16, !tokens[end].isQuotation {
      end += 1
    }
    guard let subject = frame.finder.subjects.mainSubject(from: sentence.lowerBound, to: end),
      subject.name == nil, subject.kind != .pronoun
    else { return nil }
    let isPerson = subject.tokens.contains { index in
      let lower = tokens[index].lower
      return WordList.persons.contains(lower) || WordList.reporters.contains(lower)
        || TitleList.heads.contains(lower) || lower.hasSuffix("woman") || lower.hasSuffix("man")
    }
    return isPerson ? subject.tokens.lowerBound : nil
  }

  // MARK: - Looking back

  /// How many mentions before a place are looked at: more no reader remembers.
  private static let memory = 32

  /// The last mentions before a place.
  ///
  /// Complexity: O(log mentions).
  func mentions(before offset: Int) -> ArraySlice<Mention> {
    let end = mentions.firstPlace(from: offset) { $0.place }
    return mentions[max(0, end - Self.memory)..<end]
  }

  /// Whether somebody who cannot be told stands between two places.
  ///
  /// Complexity: O(log strangers).
  func hasStranger(from start: Int, to end: Int) -> Bool {
    let next = strangers.firstPlace(from: start + 1) { $0 }
    return next < strangers.count && strangers[next] < end
  }

  /// Where the sentence of a place begins.
  ///
  /// Complexity: O(log sentences).
  func sentence(of offset: Int) -> Int {
    let next = sentences.firstPlace(from: offset + 1) { $0 }
    return next > 0 ? sentences[next - 1] : 0
  }
}

/// Who has a name, remembered for names that return.
struct NameBearers {
  private let speakers: SpeakerResolver
  private var known: [[String]: SpeakerResolver.Bearer] = [:]

  init(speakers: SpeakerResolver) { self.speakers = speakers }

  mutating func bearer(of words: [String]) -> SpeakerResolver.Bearer {
    if let found = known[words] { return found }
    let found = speakers.person(named: words)
    known[words] = found
    return found
  }
}

extension Array {
  /// The index of the first element whose place is not before `offset`; places rise.
  fileprivate func firstPlace(from offset: Int, _ place: (Element) -> Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if place(self[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
