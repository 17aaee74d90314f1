import OnRecordModel
import OnRecordQuotation
import OnRecordStore
import OnRecordText

/// All uses of a wording, compact, in the order of a timeline, with what is counted of them.
struct CountedWording: Sendable {
  private struct Use {
    let revision: Int
    let turn: Int
    let range: ByteRange
    let speaker: Int
    let variant: Int
    let repeats: Int?
  }
  /// Who speaks, in one role.
  private struct SpeakerKey: Hashable {
    let name: String
    let person: String?
    let role: WordingTimeline.Role
  }
  /// One speech, wherever it is published.
  private struct SpeechKey: Hashable {
    let day: String
    let speaker: Int
    let surroundings: Int
  }
  /// How often something occurs, with its first and last use.
  private struct Tally<Item: Sendable>: Sendable {
    let item: Item
    var count = WordingCount()
    var first: Int
    var last: Int

    /// Something that occurs first at a use.
    init(_ item: Item, at use: Int) {
      self.item = item
      first = use
      last = use
    }

    /// Counts a use; the last one is the last that has a day.
    mutating func take(_ use: Int, _ role: WordingTimeline.Role, isDated: Bool) {
      count.add(role)
      if isDated { last = use }
    }
  }

  private var revisions: [(document: Int64, revision: WordedRevision)] = []
  private var uses: [Use] = []
  private var speakerKeys: [SpeakerKey: Int] = [:]
  private var speakers: [Tally<SpeakerKey>] = []
  private var variantKeys: [[UInt8]: Int] = [:]
  private var variants: [Tally<[UInt8]>] = []
  private var speeches: [SpeechKey: (use: Int, revision: Int)] = [:]
  private var months: [String: WordingCount] = [:]
  private var years: [String: WordingCount] = [:]
  private var facets = WordingFacets()
  private var count = WordingCount()
  private var undated = WordingCount()
  private var repeatedCount = 0
  private var datedCount = 0

  init(expecting total: Int) { uses.reserveCapacity(total) }

  /// What it takes to keep, in uses.
  var weight: Int { uses.count + 1 }

  /// Adds the uses of a release, which is not earlier than those before it.
  mutating func add(_ passages: [WordRunPassage], of part: LocatedWording) {
    let revision = revisions.count
    revisions.append((part.places.document, part.revision))
    let release = part.revision.release
    for passage in passages {
      guard let turn = part.revision.turns[passage.turn] else { continue }
      let role = Self.role(of: turn)
      let speaker = speaker(of: turn, role)
      let repeated = repeats(
        passage, by: speaker, on: release.day, use: uses.count, revision: revision)
      add(role, on: release.day)
      if repeated != nil { repeatedCount += 1 }
      facets.add(turn, release)
      speakers[speaker].take(uses.count, role, isDated: release.day != nil)
      uses.append(
        Use(
          revision: revision, turn: passage.turn, range: passage.range, speaker: speaker,
          variant: variant(passage.printed, role, isDated: release.day != nil),
          repeats: repeated))
    }
  }

  /// Counts a use, in all and in its time.
  private mutating func add(_ role: WordingTimeline.Role, on day: String?) {
    count.add(role)
    if let day {
      datedCount += 1
      months[String(day.prefix(7)), default: WordingCount()].add(role)
      years[String(day.prefix(4)), default: WordingCount()].add(role)
    } else {
      undated.add(role)
    }
  }

  private static func role(of turn: WordedTurn) -> WordingTimeline.Role {
    turn.speaker.isReporter || turn.kind == .question || turn.kind == .interjection
      ? .asked : .said
  }

  private mutating func speaker(of turn: WordedTurn, _ role: WordingTimeline.Role) -> Int {
    let isNamed = turn.person == nil && turn.speaker == .unknown
    let key = SpeakerKey(
      name: turn.person?.label ?? (isNamed ? turn.label : nil) ?? turn.speaker.description,
      person: turn.person?.value, role: role)
    if let known = speakerKeys[key] { return known }
    speakerKeys[key] = speakers.count
    speakers.append(Tally(key, at: uses.count))
    return speakers.count - 1
  }

  private mutating func variant(
    _ printed: [UInt8], _ role: WordingTimeline.Role, isDated: Bool
  ) -> Int {
    let text = Self.withSingleSpaces(printed)
    let index = variantKeys[text] ?? variants.count
    if index == variants.count {
      variantKeys[text] = index
      variants.append(Tally(text, at: uses.count))
    }
    variants[index].take(uses.count, role, isDated: isDated)
    return index
  }

  /// Runs of layout become one space each.
  private static func withSingleSpaces(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var at = 0
    while at < bytes.count {
      let width = Whitespace.width(in: bytes, at: at)
      if width == 0 {
        result.append(bytes[at])
      } else if result.last != 0x20 {
        result.append(0x20)
      }
      at += max(1, width)
    }
    return result
  }

  /// The use of an earlier release that this one is once more.
  private mutating func repeats(
    _ passage: WordRunPassage, by speaker: Int, on day: String?, use: Int, revision: Int
  ) -> Int? {
    guard let day, let surroundings = passage.surroundings else { return nil }
    let key = SpeechKey(day: day, speaker: speaker, surroundings: surroundings)
    guard let known = speeches[key] else {
      speeches[key] = (use, revision)
      return nil
    }
    // The same words twice in one release are said twice.
    return known.revision == revision ? nil : known.use
  }

  // MARK: - The timeline

  /// The timeline with a page of the uses.
  ///
  /// Complexity: O(speakers and forms × their logarithm + length of the page's releases).
  func timeline(
    words: [String], offset: Int, limit: Int, listLimit: Int, documents: RecordDocuments
  ) throws -> WordingTimeline {
    var timeline = WordingTimeline(words: words)
    timeline.count = count
    timeline.undated = undated
    timeline.repeatedCount = repeatedCount
    timeline.months = Self.periods(months)
    timeline.years = Self.periods(years)
    timeline.speakers = listed(speakers, listLimit).map { speaker in
      WordingSpeaker(
        name: speaker.item.name, person: speaker.item.person, role: speaker.item.role,
        count: speaker.count.total, first: place(speaker.first),
        last: place(speaker.last))
    }
    timeline.speakerCount = speakers.count
    timeline.variants = listed(variants, listLimit).map { variant in
      WordingVariant(
        text: String(decoding: variant.item, as: UTF8.self), count: variant.count,
        first: place(variant.first))
    }
    timeline.variantCount = variants.count
    timeline.facets = facets.facets(limit: listLimit)
    timeline.offset = max(0, offset)
    timeline.uses = try uses.indices.dropFirst(max(0, offset)).prefix(max(0, limit))
      .map { try use($0, documents) }
    if datedCount > 0 {
      timeline.first = try use(0, documents)
      timeline.last = try use(datedCount - 1, documents)
    }
    return timeline
  }

  private static func periods(_ counts: [String: WordingCount]) -> [WordingPeriod] {
    counts.map { WordingPeriod(name: $0, count: $1) }.sorted { $0.name < $1.name }
  }

  /// Those with the most uses; among equals the earlier.
  private func listed<Item: Sendable>(_ items: [Tally<Item>], _ limit: Int) -> [Tally<Item>] {
    Array(
      items.sorted { ($1.count.total, $0.first) < ($0.count.total, $1.first) }
        .prefix(max(0, limit)))
  }

  private func place(_ index: Int) -> WordingPlace {
    let use = uses[index]
    let revision = revisions[use.revision].revision
    return WordingPlace(
      release: revision.release, revision: revision.ordinal, turn: use.turn + 1)
  }

  private func use(_ index: Int, _ documents: RecordDocuments) throws -> WordingUse {
    let use = uses[index]
    let (document, revision) = revisions[use.revision]
    guard let recorded = try documents.reading(document), let turn = revision.turns[use.turn],
      recorded.reading.turns.indices.contains(use.turn)
    else { throw SegmentError(.outOfDate(document: document)) }
    let read = recorded.reading.turns[use.turn]
    let text = recorded.reading.text
    let body = text.trimmed(
      min(
        read.labelRange?.upperBound ?? read.range.lowerBound, use.range.lowerBound)..<max(
          read.range.upperBound, use.range.upperBound))
    let speaker = speakers[use.speaker].item
    return WordingUse(
      place: place(index), person: speaker.person, role: speaker.role, range: use.range,
      printed: text[use.range], repeats: use.repeats.map(place),
      passage: MatchedPassage(
        turn: use.turn + 1, label: turn.label, speaker: turn.speaker, kind: turn.kind,
        text: text[body], start: body.lowerBound,
        matches: [
          use.range.lowerBound - body.lowerBound..<use.range.upperBound - body.lowerBound
        ]))
  }
}
