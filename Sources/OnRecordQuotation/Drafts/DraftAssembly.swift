import OnRecordModel
import OnRecordText

/// Puts a draft's reading together from its passages and its sentences.
struct DraftAssembly {
  let document: Document
  private var text: ReadingText { document.text }
  private var passages: [DraftPassage] = []
  private var frames: [Int: BlockFrame] = [:]
  private var speakers: SpeakerResolver
  private var diagnostics: [Diagnostic] = []
  /// For each passage, the one whose sentence it goes on with; itself for most.
  private var heads: [Int] = []
  private var antecedents: Antecedents?

  init(document: Document) {
    self.document = document
    speakers = SpeakerResolver(text: document.text)
  }

  mutating func read() -> DraftReading {
    let collected = PassageCollector(document: document).collect()
    passages = collected.passages
    diagnostics = collected.faults.map(diagnostic)
    readFrames()
    joinBroken()
    let quotations = assemble()
    diagnostics += speakers.doubts.map {
      Diagnostic(
        code: .nameAmbiguous, source: document.map.source(of: $0.range), text: $0.range,
        message: $0.message)
    }
    diagnostics.sort { ($0.text?.lowerBound ?? 0) < ($1.text?.lowerBound ?? 0) }
    return DraftReading(
      quotations: quotations, people: speakers.people, diagnostics: diagnostics)
  }

  private func diagnostic(_ fault: PairedMarks.Fault) -> Diagnostic {
    let (code, message): (Diagnostic.Code, String) =
      switch fault.kind {
      case .unclosed:
        (.quotationUnclosed, "This quotation mark opens a quotation that nothing closes.")
      case .unopened:
        (.quotationUnopened, "This quotation mark closes a quotation that nothing opened.")
      case .tooDeep:
        (
          .quotationTooDeep,
          "Quotations inside one another deeper than \(MarkPairing.deepest) are not followed."
        )
      }
    return Diagnostic(
      code: code, source: document.map.source(of: fault.range), text: fault.range,
      message: message)
  }

  // MARK: - Frames

  /// Reads the reporter's words of every block that is not itself a quotation.
  private mutating func readFrames() {
    var stretches: [Int: [(passage: Int, stretch: QuotedSpan.Stretch)]] = [:]
    for (number, passage) in passages.enumerated()
    where passage.parent == nil && !passage.isUnclosed && !passage.isBlock {
      for stretch in passage.stretches {
        stretches[stretch.block, default: []].append((number, stretch))
      }
    }
    for (index, block) in document.blocks.enumerated() {
      switch block.kind {
      case .rule, .alternativeText, .quotation: continue
      default: break
      }
      let frame = BlockFrame(
        text: text, block: block.range, quotations: stretches[index] ?? [])
      frames[index] = frame
      speakers.readNames(frame.finder.reader)
    }
    for passage in passages {
      guard let signature = passage.signature else { continue }
      speakers.readNames(PhraseReader(tokens: signatureTokens(signature)))
    }
    for index in document.blocks.indices {
      guard let frame = frames[index] else { continue }
      for phrase in frame.subjects() { speakers.note(phrase, in: frame.finder.reader) }
    }
  }

  private func signatureTokens(_ range: ByteRange) -> [FrameToken] {
    FrameScanner.tokens(in: text.bytes, block: range, quotations: [])
  }

  /// Gives each passage the head of the broken quotation that it belongs to.
  private mutating func joinBroken() {
    heads = Array(passages.indices)
    for index in document.blocks.indices {
      guard let frame = frames[index] else { continue }
      for (first, second) in zip(frame.quotations, frame.quotations.dropFirst())
      where goesOn(first, second, in: frame, block: index) {
        heads[second.passage] = heads[first.passage]
      }
    }
  }

  private func goesOn(
    _ first: (passage: Int, place: Int), _ second: (passage: Int, place: Int),
    in frame: BlockFrame, block: Int
  ) -> Bool {
    guard let content = passages[first.passage].stretches.last, content.block == block,
      let next = passages[second.passage].stretches.first, next.block == block
    else { return false }
    return frame.continues(
      first.place, to: second.place,
      firstEndsInComma: text.bytes[content.content].last == UInt8(ascii: ","),
      secondIsLower: beginsLower(next.content),
      isRestart: restarts(content.content, next.content))
  }

  /// Whether the second begins with all the words of the first.
  private func restarts(_ first: ByteRange, _ second: ByteRange) -> Bool {
    let words = text.bytes[withoutComma(first)]
    return words.count > 0 && text.bytes[second].starts(with: words)
  }

  private func beginsLower(_ range: ByteRange) -> Bool {
    text[range.lowerBound..<min(range.upperBound, range.lowerBound + 4)].unicodeScalars.first?
      .properties.isLowercase ?? false
  }

  // MARK: - Quotations

  private mutating func assemble() -> [DraftQuotation] {
    var groups: [Int: [Int]] = [:]
    for (number, head) in heads.enumerated() { groups[head, default: []].append(number) }
    let readers = passages.indices.filter { heads[$0] == $0 }
    var found: [Int: FoundSpeaker] = [:]
    for number in readers where passages[number].parent == nil {
      found[number] = speaker(of: groups[number] ?? [number])
    }
    // Who is meant by `he` can be told when all names are known.
    antecedents = Antecedents(document: document, frames: frames, speakers: speakers)
    var places: [Int: Int] = [:]
    var result: [DraftQuotation] = []
    for number in readers {
      places[number] = result.count
      let members = groups[number] ?? [number]
      var speaker = found[number]
      resolve(&speaker)
      if speaker?.attribution == nil, passages[number].parent == nil {
        speaker = carried(members[0], known: found, day: speaker?.day)
      }
      found[number] = speaker
      result.append(quotation(members, speaker: speaker))
    }
    for number in passages.indices where heads[number] == number {
      guard let place = places[number], let parent = passages[number].parent,
        let outer = places[heads[parent]]
      else { continue }
      if !passages[number].isUnclosed { result[place].kind = .nested(in: outer) }
    }
    return result
  }

  private func quotation(_ members: [Int], speaker: FoundSpeaker?) -> DraftQuotation {
    let first = passages[members[0]]
    let printed = members.flatMap { passages[$0].stretches.map(\.content) }.filter { !$0.isEmpty }
    let pieces = printed.map(withoutComma)
    let seams = printed.dropLast().map { text[$0] } + pieces.suffix(1).map { text[$0] }
    let marks = DraftQuotation.Marks(
      opening: first.marks.opening, closing: passages[members[members.count - 1]].marks.closing)
    var quotation = DraftQuotation(
      pieces: pieces, words: pieces.map { text[$0] }.joined(separator: " "),
      wordsWithCommas: printed.dropLast() == pieces.dropLast()
        ? nil : seams.joined(separator: " "), marks: marks,
      depth: first.depth, paragraph: first.firstBlock, kind: .quotation,
      attribution: speaker?.attribution, day: speaker?.day)
    quotation.kind = kind(of: quotation, first: first, number: members[0])
    return quotation
  }

  /// A piece without the comma that stands for the sentence around it.
  private func withoutComma(_ range: ByteRange) -> ByteRange {
    guard range.count > 1, text.bytes[range.upperBound - 1] == UInt8(ascii: ",") else {
      return range
    }
    return text.trimmed(range.lowerBound..<range.upperBound - 1)
  }

  private func kind(
    of quotation: DraftQuotation, first: DraftPassage, number: Int
  ) -> DraftQuotation.Kind {
    if first.isUnclosed { return .unclosed }
    if first.isBlock { return .blockQuotation }
    let words = quotation.pieces.reduce(0) { $0 + WordCount.words(in: text.bytes, $1) }
    if words <= 2 { return .scare }
    guard quotation.pieces.count == 1, let frame = frames[first.firstBlock],
      let place = frame.place(of: number)
    else { return .quotation }
    if case .heading = document.blocks[first.firstBlock].kind { return .quotation }
    // Where all is set in capitals they tell nothing.
    let sentence = frame.tokens[frame.finder.bounds(around: place)]
    let isCapital =
      HeadlineStyle.isSet(sentence)
      || sentence.count > 1 && sentence.allSatisfy { !$0.isWord || $0.isAllCapitals }
    guard !isCapital else { return .quotation }
    let isTitle = WorkTitle.isTitle(
      quotation.words, at: place, in: frame.tokens, isAttributed: quotation.attribution != nil)
    return isTitle ? .title : .quotation
  }

  // MARK: - Speakers

  /// The speaker of a quotation of one or several passages, and the day its sentence names.
  private mutating func speaker(of members: [Int]) -> FoundSpeaker? {
    let first = passages[members[0]]
    if first.isUnclosed { return nil }
    if first.isBlock { return blockSpeaker(first) }
    var day: String?
    for member in members {
      let blocks = passages[member].stretches.map(\.block)
      for block in Set([blocks.first, blocks.last].compactMap(\.self)).sorted() {
        guard let frame = frames[block], let place = frame.place(of: member) else { continue }
        let sentence = frame.finder.bounds(around: place)
        day = day ?? SentenceDay.day(in: frame.tokens[sentence], ofQuotationAt: place)
        guard let phrase = frame.finder.speaker(ofQuotationAt: place) else { continue }
        let attribution = speakers.attribution(phrase, in: frame.finder.reader)
        return FoundSpeaker(
          attribution: attribution, day: day,
          isDated: SentenceDay.isOfAnotherTime(frame.tokens[sentence]))
      }
    }
    let introduced = introduced(members[0])
    return FoundSpeaker(attribution: introduced?.attribution, day: day ?? introduced?.day)
  }

  /// The speaker whom the paragraph before names, which ends in a colon.
  ///
  /// As in: Kova said: ¶ “We will.”
  private mutating func introduced(_ member: Int) -> FoundSpeaker? {
    let block = passages[member].firstBlock
    guard block > 0, let frame = frames[block], let place = frame.place(of: member),
      frame.isQuotationAlone(frame.finder.bounds(around: place)),
      frame.finder.bounds(around: place).lowerBound == 0, let before = frames[block - 1],
      before.tokens.last?.kind == .colon
    else { return nil }
    let introduction = BlockIntroduction(frame: before)
    guard let phrase = introduction.speaker else { return nil }
    return FoundSpeaker(
      attribution: speakers.attribution(phrase, in: introduction.reader), day: introduction.day)
  }

  /// Finds out whom a pronoun or `the minister` means, where the draft leaves no doubt.
  private mutating func resolve(_ speaker: inout FoundSpeaker?) {
    guard let attribution = speaker?.attribution else { return }
    if attribution.kind == .named, attribution.resolved.map(speakers.isReporter) ?? false {
      speaker?.attribution?.kind = .reporter
    }
    guard attribution.resolved == nil else { return }
    switch attribution.kind {
    case .pronoun:
      let person = antecedents?.person(for: attribution.printed, at: attribution.range)
      speaker?.attribution?.resolved = person
      if let person {
        speaker?.attribution?.others =
          antecedents?.others(than: person, at: attribution.range) ?? []
      }
    case .office where speaker?.day == nil && speaker?.isDated != true:
      // On another day another may have held the office.
      speaker?.attribution?.resolved = antecedents?.person(
        inOffice: attribution.printed.lowercased().split(separator: " ").map(String.init))
    default: break
    }
  }

  /// The speaker of the sentence before, where this one is nothing but quotation.
  private func carried(_ member: Int, known: [Int: FoundSpeaker], day: String?) -> FoundSpeaker? {
    let plain = FoundSpeaker(attribution: nil, day: day)
    guard let frame = frames[passages[member].firstBlock], let place = frame.place(of: member),
      let earlier = frame.antecedent(of: place),
      case .quotation(let other) = frame.tokens[earlier].kind,
      let found = known[heads[other]], var attribution = found.attribution
    else { return plain }
    attribution.isCarried = true
    return FoundSpeaker(attribution: attribution, day: day ?? found.day)
  }

  /// The speaker of a block quotation: by its signature, else by the sentence that introduces it.
  private mutating func blockSpeaker(_ passage: DraftPassage) -> FoundSpeaker? {
    if let signature = passage.signature {
      let tokens = signatureTokens(signature)
      let found = Signature(tokens: tokens, isLabel: passage.isLabelled)
      if let phrase = found.phrase {
        return FoundSpeaker(
          attribution: speakers.attribution(phrase, in: found.reader),
          day: SentenceDay.day(in: tokens[...]))
      }
      if passage.isLabelled { return nil }
    }
    guard passage.firstBlock > 0, let frame = frames[passage.firstBlock - 1] else { return nil }
    let introduction = BlockIntroduction(frame: frame)
    guard let phrase = introduction.speaker else { return nil }
    return FoundSpeaker(
      attribution: speakers.attribution(phrase, in: introduction.reader), day: introduction.day)
  }
}

/// A speaker as found for a quotation.
struct FoundSpeaker {
  var attribution: DraftAttribution?
  var day: String?
  /// Whether the sentence speaks of another time, when others may have held an office.
  var isDated = false
}
