import OnRecordModel
import OnRecordText

/// To whom `he` and `the minister` refer: persons that the reporter's own words name.
///
/// It answers only where no other person comes into question, where a copy editor would otherwise ask:
/// one person named in the paragraph, or in the nearest sentence as its subject, or alone in the
/// paragraph before. An unnamed person in between (a fisherman shook his head) ends the search.
struct Antecedents {
  private let document: Document
  private var people: [BlockPeople?]
  private var genders: [String: Gender] = [:]
  private var offices: [(person: String, words: Set<String>)] = []
  /// The person that a block without names speaks of, where that was found out.
  private var found: [Int: String] = [:]
  private var holders: [[String]: String?] = [:]

  /// Reads the mentions of all blocks; `speakers` knows all names of the draft.
  ///
  /// Complexity: O(tokens).
  init(document: Document, frames: [Int: BlockFrame], speakers: SpeakerResolver) {
    self.document = document
    people = Array(repeating: nil, count: document.blocks.count)
    for known in speakers.offices {
      offices.append((known.person, Set(known.words)))
      if let gender = Gender(title: known.words) { genders[known.person] = gender }
    }
    var bearers = NameBearers(speakers: speakers)
    for index in people.indices {
      guard let frame = frames[index] else { continue }
      people[index] = BlockPeople(frame, &bearers) { [offices] in Self.holder(of: $0, in: offices) }
    }
    countVotes()
  }

  /// Learns who is he and who is she from the sentences that name one person alone.
  private mutating func countVotes() {
    var counts: [String: (he: Int, she: Int)] = [:]
    for vote in people.compactMap(\.self).flatMap(\.votes) {
      switch vote.gender {
      case .he: counts[vote.person, default: (0, 0)].he += 1
      case .she: counts[vote.person, default: (0, 0)].she += 1
      }
    }
    for (person, count) in counts where genders[person] == nil {
      if count.he > 2 * count.she { genders[person] = .he }
      if count.she > 2 * count.he { genders[person] = .she }
    }
  }

  // MARK: - Pronouns

  /// The person for whom a pronoun stands; nil where it could be another, or nobody is named.
  ///
  /// What it finds without doubt it remembers: who was `she` once is `she` again.
  /// Complexity: O(log length of the block).
  mutating func person(for pronoun: String, at range: ByteRange) -> String? {
    guard let gender = Gender(pronoun: pronoun), let block = block(of: range.lowerBound),
      let here = people[block]
    else { return nil }
    let before = here.mentions(before: range.lowerBound).filter { fits($0.person, gender) }
    guard let last = before.last else {
      guard !here.hasStranger(from: -1, to: range.lowerBound) else { return nil }
      found[block] = earlier(than: block, gender)
      return found[block]
    }
    guard !here.hasStranger(from: last.place, to: range.lowerBound) else { return nil }
    guard before.allSatisfy({ $0.person == last.person }) else { return nearest(last, in: here) }
    genders[last.person] = gender
    return last.person
  }

  /// The person whom the last sentence with a name is about, if it names one alone.
  private func nearest(_ last: BlockPeople.Mention, in block: BlockPeople) -> String? {
    let start = block.sentence(of: last.place)
    let inSentence = block.mentions(before: last.place + 1).filter { $0.place >= start }
    guard inSentence.allSatisfy({ $0.person == last.person }) else { return nil }
    return inSentence.contains(where: \.isSubject) ? last.person : nil
  }

  /// The person whom one of the two blocks before names alone; block quotations are passed over.
  private mutating func earlier(than block: Int, _ gender: Gender) -> String? {
    var left = 2
    for place in (max(0, block - 8)..<block).reversed() {
      guard let before = people[place] else { continue }
      guard left > 0 else { return nil }
      left -= 1
      if before.mentions.isEmpty, before.strangers.isEmpty {
        guard before.hasPronoun else { continue }
        // Who is she there was found out before, or cannot be told.
        guard let person = found[place], fits(person, gender) else { return nil }
        return person
      }
      // Who was believed, met or asked by his office alone is not whom the paragraph is about.
      let rivals = before.mentions.filter { $0.isSubject || !$0.isByOffice }
      guard before.strangers.isEmpty, let person = rivals.first?.person,
        rivals.allSatisfy({ $0.person == person }), fits(person, gender)
      else { return nil }
      genders[person] = gender
      return person
    }
    return nil
  }

  /// Other persons whom the paragraph names before a place, nearest first, at most four.
  ///
  /// Complexity: O(log length of the block).
  func others(than person: String, at range: ByteRange) -> [String] {
    guard let block = block(of: range.lowerBound), let here = people[block] else { return [] }
    var found: [String] = []
    for mention in here.mentions(before: range.lowerBound).reversed()
    where mention.person != person && !found.contains(mention.person) {
      found.append(mention.person)
    }
    return Array(found.prefix(4))
  }

  private func fits(_ person: String, _ gender: Gender) -> Bool {
    genders[person].map { $0 == gender } ?? true
  }

  private func block(of offset: Int) -> Int? {
    var low = 0
    var high = document.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if document.blocks[middle].range.upperBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < document.blocks.count, document.blocks[low].range.contains(offset) else {
      return nil
    }
    return low
  }

  // MARK: - Offices

  /// The one person of the draft whose office is meant by `the minister`; nil for none or several.
  ///
  /// - Parameter words: The phrase in lower case.
  /// - Complexity: O(persons with offices) for a phrase that was not met before.
  mutating func person(inOffice words: [String]) -> String? {
    if let known = holders[words] { return known }
    let person = Self.holder(of: words, in: offices)
    holders[words] = person
    return person
  }

  private static func holder(
    of words: [String], in offices: [(person: String, words: Set<String>)]
  ) -> String? {
    guard let first = words.first, ["the", "der", "die", "le", "la"].contains(first),
      words.count > 1
    else { return nil }
    let wanted = Set(words.dropFirst())
    let isOffice = wanted.allSatisfy {
      TitleList.isOffice($0) || TitleList.heads.contains($0)
    }
    // A deputy minister is no minister where it matters.
    let found = offices.filter { office in
      wanted.isSubset(of: office.words)
        && office.words.intersection(TitleList.qualifiers).isSubset(of: wanted)
    }.map(\.person)
    return isOffice && Set(found).count == 1 ? found.first : nil
  }
}
