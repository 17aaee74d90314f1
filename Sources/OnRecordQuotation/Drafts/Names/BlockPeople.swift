import OnRecordText

/// The persons whom the reporter's own words of one block name, where they name them.
struct BlockPeople {
  /// A person named at a place of the text.
  struct Mention {
    let person: String
    let place: Int
    /// Whether its sentence is about the person: the first name in it, and no possessive.
    let isSubject: Bool
    /// Whether the words have no name: the Ambassador.
    var isByOffice = false
  }

  /// In order of the text.
  private(set) var mentions: [Mention] = []
  /// Where names or nouns stand for a person who cannot be told, in order of the text.
  private(set) var strangers: [Int] = []
  /// Where its sentences begin.
  private(set) var sentences: [Int] = []
  /// Whether he or she occurs.
  private(set) var hasPronoun = false
  /// Persons who alone were named in a sentence before he or she.
  private(set) var votes: [(person: String, gender: Gender)] = []

  /// Reads a block; `bearers` says who has a name and remembers it, `holder` who holds an office that is
  /// called by its words alone.
  ///
  /// Complexity: O(tokens).
  init(
    _ frame: BlockFrame, _ bearers: inout NameBearers, holder: (_ words: [String]) -> String?
  ) {
    let tokens = frame.tokens
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, !tokens[end].beginsSentence { end += 1 }
      sentences.append(tokens[start].range.lowerBound)
      let found = read(start..<end, of: frame, &bearers, holder)
      countVotes(in: tokens[start..<end], after: found)
      hasPronoun = hasPronoun || tokens[start..<end].contains { Gender(pronoun: $0.lower) != nil }
      // Asked whether he believed the Chancellor, Dosk said: it is about the one with a name.
      let first = (found.first { !$0.isByOffice } ?? found.first)?.place
      mentions += found.map {
        Mention(
          person: $0.person, place: $0.place, isSubject: $0.isSubject && $0.place == first,
          isByOffice: $0.isByOffice)
      }
      if let first {
        noteSubject(before: first, last: found.last?.place ?? first, in: start..<end, frame, holder)
      } else if let unnamed = Self.unnamed(in: start..<end, of: frame) {
        let place = tokens[unnamed.lowerBound].range.lowerBound
        if let person = holder(unnamed.map { tokens[$0].lower }) {
          mentions.append(
            Mention(person: person, place: place, isSubject: true, isByOffice: true))
        } else {
          strangers.append(place)
        }
      }
      start = end
    }
    strangers.sort()
  }

  /// Notes whom a sentence with names is about where that is an office: the minister was asked by Kim.
  ///
  /// An office that nobody of the draft is known to hold stands for a stranger, as far as pronouns after
  /// the names are concerned.
  private mutating func noteSubject(
    before first: Int, last: Int, in sentence: Range<Int>, _ frame: BlockFrame,
    _ holder: (_ words: [String]) -> String?
  ) {
    guard let subject = Self.unnamedSubject(in: sentence, of: frame) else { return }
    let tokens = frame.tokens
    if let person = holder(subject.map { tokens[$0].lower }) {
      guard mentions.last?.person != person else { return }
      let place = tokens[subject.lowerBound].range.lowerBound
      for index in mentions.indices where mentions[index].place >= min(first, place) {
        mentions[index] = Mention(
          person: mentions[index].person, place: mentions[index].place, isSubject: false,
          isByOffice: mentions[index].isByOffice)
      }
      let at = mentions.firstIndex { $0.place > place } ?? mentions.count
      mentions.insert(
        Mention(person: person, place: place, isSubject: true, isByOffice: true), at: at)
    } else {
      strangers.append(last + 1)
    }
  }

  /// The persons whom a sentence names, or calls by an office that one person holds.
  private mutating func read(
    _ sentence: Range<Int>, of frame: BlockFrame, _ bearers: inout NameBearers,
    _ holder: (_ words: [String]) -> String?
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
      guard let name = NameRun(run, in: tokens).name else {
        if run.lowerBound > sentence.lowerBound {
          found += Self.mention(byOffice: run, in: tokens, holder).map { [$0] } ?? []
        }
        continue
      }
      let offset = tokens[name.lowerBound].range.lowerBound
      switch bearers.bearer(of: name.map { tokens[$0].text }) {
      case .known(let person):
        let isOwner = tokens[run.upperBound - 1].isPossessive
        found.append(Mention(person: person, place: offset, isSubject: !isOwner))
      case .doubtful: strangers.append(offset)
      case .nobody where name.count > 1 && GivenNames.isListed(tokens[name.lowerBound].lower):
        // Ron Marsh was not there: a person, though nothing else shows it.
        strangers.append(offset)
      case .nobody: break
      }
    }
    return found.reversed()
  }

  /// The Ambassador: with its article, or it would be a part of a name.
  private static func mention(
    byOffice run: Range<Int>, in tokens: [FrameToken], _ holder: (_ words: [String]) -> String?
  ) -> Mention? {
    holder(tokens[run.lowerBound - 1..<run.upperBound].map(\.lower)).map { person in
      Mention(
        person: person, place: tokens[run.lowerBound].range.lowerBound,
        isSubject: !tokens[run.upperBound - 1].isPossessive, isByOffice: true)
    }
  }

  /// Notes who is he or she in a sentence, as long as it has named one person alone.
  private mutating func countVotes(
    in sentence: ArraySlice<FrameToken>, after mentions: [Mention]
  ) {
    guard let first = mentions.first else { return }
    let end = mentions.first { $0.person != first.person }?.place ?? Int.max
    for token in sentence where token.range.lowerBound > first.place {
      guard token.range.lowerBound < end else { return }
      // Her deputy is not she.
      guard token.lower == "he" || token.lower == "she" else { continue }
      votes.append((first.person, token.lower == "he" ? .he : .she))
    }
  }

  /// The words for the unnamed person whom the first clause of a sentence is about; nil where it has a
  /// name for its subject.
  private static func unnamedSubject(in sentence: Range<Int>, of frame: BlockFrame) -> Range<Int>? {
    var end = sentence.lowerBound
    while end < sentence.upperBound, end - sentence.lowerBound < 16, !frame.finder.endsClause(end) {
      end += 1
    }
    guard
      let subject = frame.finder.subjects.mainSubject(from: sentence.lowerBound, to: end),
      isUnnamed(subject, of: frame)
    else { return nil }
    return subject.tokens
  }

  /// The words for the unnamed person that a sentence is about, or who speaks in it; nil where there is
  /// none.
  private static func unnamed(in sentence: Range<Int>, of frame: BlockFrame) -> Range<Int>? {
    let subjects = frame.finder.subjects
    if let subject = unnamedSubject(in: sentence, of: frame) { return subject }
    let reach =
      sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + PhraseReader.reach)
    for index in reach where subjects.verb(at: index) != nil {
      if let speaker = subjects.subject(
        ofVerbAt: index, low: reach.lowerBound, high: reach.upperBound),
        isUnnamed(speaker, of: frame)
      {
        return speaker.tokens
      }
    }
    return reach.first { isUnnamed(at: $0, in: frame) }.map { $0..<$0 + 1 }
  }

  /// Whether a person without a name stands at a place, or an unknown person's office: a spokesperson,
  /// Kova’s aides.
  private static func isUnnamed(at index: Int, in frame: BlockFrame) -> Bool {
    let tokens = frame.tokens
    guard tokens[index].isWord, index > 0 else { return false }
    let noun = tokens[index].lower
    let isPerson = WordList.persons.contains(noun) || TitleList.heads.contains(noun)
    if tokens[index - 1].isPossessive, tokens[index - 1].isCapitalized {
      return isPerson || noun == "office" || noun == "staff"
    }
    let before = tokens[max(0, index - 3)..<index]
    return isPerson && before.contains { ["a", "an", "another", "one"].contains($0.lower) }
  }

  private static func isUnnamed(_ phrase: Phrase, of frame: BlockFrame) -> Bool {
    guard phrase.name == nil, phrase.kind != .pronoun else { return false }
    let noun = frame.tokens[frame.finder.reader.head(of: phrase.tokens)].lower
    return WordList.persons.contains(noun) || WordList.reporters.contains(noun)
      || TitleList.heads.contains(noun) || noun.hasSuffix("woman") || noun.hasSuffix("man")
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
