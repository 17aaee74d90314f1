import OnRecordModel
import OnRecordText

/// Reads front matter: metadata, the lines before the remarks, the title.
struct FrontReader {
  let document: Document
  private(set) var items: [FrontItem] = []
  private(set) var cast = Cast()
  /// Doubts met before the dates are compared.
  private var diagnostics: [Diagnostic] = []
  private(set) var title: String?
  private(set) var issuer: String?
  /// The person to whom a note says the text is attributable.
  private(set) var attributed: Speaker?

  private var pendingName: (name: String, range: ByteRange)?
  private var times: [(TimeReader.Found, FrontItem)] = []

  init(_ document: Document) {
    self.document = document
    let metadata = MetadataFront(document.metadata)
    items = metadata.items
    title = metadata.title
    issuer = metadata.issuer
    diagnostics = metadata.diagnostics
    readHeading()
  }

  /// Whether the title says that the page reports remarks in the issuer's words.
  var isReadout: Bool { title.map { $0.asciiLowered.has("readout") } ?? false }

  /// The page's main heading is its title where the header gives none, and the better one where the
  /// header's is cut or dressed.
  private mutating func readHeading() {
    guard let block = document.blocks.first(where: { $0.kind == .heading(1) }) else {
      if title == nil { readFirstLineAsTitle() }
      return
    }
    let printed = document.text.collapsed(block.range)
    guard !printed.isEmpty else { return }
    items.removeAll { $0.key == .title }
    add(.title, block.range, read: printed, at: 0)
    title = printed
  }

  /// A plain text's title is its first line, if it is short, no sentence and stands apart.
  private mutating func readFirstLineAsTitle() {
    guard let block = document.blocks.first, document.blocks.count > 1 else { return }
    let isPlain = document.mediaType == "text/plain" || document.mediaType == "text/markdown"
    let isHeading = if case .heading = block.kind { true } else { false }
    let end =
      Bytes.first(0x0A, in: document.text.bytes, block.range) ?? block.range.upperBound
    let range = document.text.trimmed(block.range.lowerBound..<end)
    let printed = document.text.collapsed(range)
    guard isPlain || isHeading, (10...250).contains(printed.utf8.count), printed.has(" "),
      !printed.hasSuffix(":"), !FrontLine.endsSentence(printed) || isHeading,
      !FrontLine.isTimeAlone(printed), !FrontLine.isLetterhead(printed),
      DateReader.dates(in: printed).first?.range.count != printed.utf8.count
    else { return }
    add(.title, range, read: printed, at: 0)
    title = printed
  }

  /// Reads the lines before the remarks.
  ///
  /// - Parameter known: what lines are, by index, where that was already found.
  mutating func readLines(_ lines: some Sequence<Line>, known: [Int: FrontLine]) {
    for (index, line) in lines.enumerated() { read(line, known[index]) }
    flushName()
    joinPlaces()
  }

  private mutating func read(_ line: Line, _ known: FrontLine?) {
    let printed = document.text.collapsed(line.range)
    switch document.blocks[line.block].kind {
    case .caption: return addCaption(line.range, printed)
    case .alternativeText, .rule: return
    default: break
    }
    if printed == title { return }
    if readField(printed, line.range) { return }
    let kind = known ?? FrontLine(printed)
    if let pending = pendingName, takesOffice(printed, pending) { return }
    switch kind {
    case .time(let time): addTime(time, line.range, printed)
    case .date(let date, let isRelease):
      add(isRelease ? .dateRelease : .dateEvent, line.range, read: date.day)
    case .dateline(let place, let date):
      add(.place, line.range, read: place)
      add(.dateEvent, line.range, read: date.day)
    case .letterhead: addLetterhead(line.range, printed)
    case .note(let note): addNote(note, line.range, printed)
    case .caption: addCaption(line.range, printed)
    case .person(let person): addSpeaker(person, line.range)
    case .personName: pendingName = (printed, line.range)
    case .place: add(.place, line.range, read: printed)
    case .other where mayBePlace(printed): unplaced.append((printed, line.range))
    case .prose, .other: readByline(printed, line.range)
    }
  }

  /// A title inside the page: `PRESS BRIEFING BY PRESS SECRETARY DORTE HALVANE`.
  private mutating func readByline(_ printed: String, _ range: ByteRange) {
    guard printed.words.count <= 40, !printed.utf8.contains(where: Bytes.isLower),
      printed.has(" BY ") || printed.hasPrefix("BY ")
    else { return }
    for person in NamePhrases(printed).found {
      let name = person.name.words.map { SpeakerResolver.capitalised($0) }.joined(separator: " ")
      let office = person.office.words.map { SpeakerResolver.capitalised($0) }.joined(
        separator: " ")
      addSpeaker(
        NamePhrases.Found(printed: person.printed, name: name, office: office, words: person.words),
        range)
    }
  }

  /// One to three capitalised words: `Brussels`.
  private func mayBePlace(_ printed: String) -> Bool {
    let words = printed.words
    return words.count <= 3 && !FrontLine.endsSentence(printed)
      && printed.utf8.contains(where: Bytes.isLower)
      && words.allSatisfy { word in
        LabelShape.startsUpper(word) && word.utf8.allSatisfy { Bytes.isLetter($0) || $0 == 0x2E }
          && LabelWords.key(word).utf8.count > 2
      }
  }

  /// Reads a line of a form, `WHERE: Harbour House`; false where the line is none.
  private mutating func readField(_ printed: String, _ range: ByteRange) -> Bool {
    guard let colon = printed.range(of: ": ") else { return false }
    let value = String(printed[colon.upperBound...])
    switch LabelWords.key(printed[..<colon.lowerBound]) {
    case "where", "location", "venue", "place": add(.place, range, read: value)
    case "when", "date", "time":
      guard !FrontLine.isCaption(printed) else { return false }
      if let date = DateReader.dates(in: value).first { add(.dateEvent, range, read: date.day) }
      if let time = TimeReader.first(in: value) { addTime(time, range, printed) }
    case "who", "speaker", "speakers": NamePhrases(value).found.forEach { addSpeaker($0, range) }
    default: return false
    }
    return true
  }

  // MARK: Single facts

  private mutating func add(
    _ key: FrontItem.Key, _ range: ByteRange, read: String, at index: Int? = nil
  ) {
    let item = FrontItem(
      key: key, printed: document.text.collapsed(range), read: read,
      source: document.map.source(of: range), text: range)
    items.insert(item, at: index ?? items.count)
  }

  private mutating func addLetterhead(_ range: ByteRange, _ printed: String) {
    let lower = printed.asciiLowered
    guard printed.contains(where: \.isLetter), !lower.hasPrefix("for "),
      ![
        "transcript", "press release", "media note", "press statement", "remarks", "issued on:",
        "press briefing by",
      ].contains(lower)
    else { return }
    let read = printed.contains(where: \.isLowercase) ? printed : Self.titleCased(printed)
    add(.issuer, range, read: read)
    if issuer == nil { issuer = read }
  }

  private static func titleCased(_ printed: String) -> String {
    printed.words.map { SpeakerResolver.capitalised($0) }
      .enumerated().map {
        $0.offset == 0 ? $0.element.prefix(1).uppercased() + $0.element.dropFirst() : $0.element
      }
      .joined(separator: " ")
  }

  private mutating func addNote(_ note: String, _ range: ByteRange, _ printed: String) {
    add(.note, range, read: note)
    if note == "attributable", let person = NamePhrases(printed).found.last {
      cast.add(name: person.name, office: person.office, isFront: true)
      attributed = .person(person.name)
      addSpeakerItem(person, range)
    }
  }

  private mutating func addCaption(_ range: ByteRange, _ printed: String) {
    add(.picture, range, read: printed)
    for date in DateReader.dates(in: printed) {
      let item = FrontItem(
        key: .dateCaption,
        printed: String(decoding: Array(printed.utf8)[date.range], as: UTF8.self), read: date.day,
        source: document.map.source(of: range), text: range)
      if !items.contains(where: { $0.key == .dateCaption && $0.printed == item.printed }) {
        items.append(item)
      }
    }
  }

  private mutating func addTime(_ time: TimeReader.Found, _ range: ByteRange, _ printed: String) {
    let item = FrontItem(
      key: .time, printed: printed, read: time.iso, source: document.map.source(of: range),
      text: range)
    items.append(item)
  }

  /// Adds the closing time printed after the remarks.
  mutating func readEnd(_ lines: some Sequence<Line>) {
    for line in lines {
      let printed = document.text.collapsed(line.range)
      if printed.utf8.count <= 90, let time = TimeReader.first(in: printed) {
        addTime(time, line.range, printed)
      } else if case .caption = document.blocks[line.block].kind {
        addCaption(line.range, printed)
      }
    }
  }

  // MARK: People

  private mutating func addSpeaker(_ person: NamePhrases.Found, _ range: ByteRange) {
    cast.add(name: person.name, office: person.office, isFront: true)
    addSpeakerItem(person, range)
  }

  private mutating func addSpeakerItem(_ person: NamePhrases.Found, _ range: ByteRange) {
    items.append(
      FrontItem(
        key: .speaker, printed: person.printed, read: Self.read(person),
        source: document.map.source(of: range), text: range))
  }

  private static func read(_ person: NamePhrases.Found) -> String {
    person.office.isEmpty ? person.name : "\(person.name) | \(person.office)"
  }

  /// A name alone on its line takes the office from the next.
  private mutating func takesOffice(
    _ printed: String, _ pending: (name: String, range: ByteRange)
  ) -> Bool {
    pendingName = nil
    let words = printed.words
    let isOffice =
      words.count <= 14
      && words.contains {
        LabelWords.officeHeads.contains(LabelWords.key($0))
          || LabelWords.key($0) == "representative"
      }
    if isOffice, DateReader.dates(in: printed).isEmpty {
      let person = NamePhrases.Found(
        printed: "\(pending.name) \(printed)", name: pending.name, office: printed, words: 0...0)
      addSpeaker(person, pending.range)
      return true
    }
    unplaced.append((pending.name, pending.range))
    return false
  }

  /// Lines of a few capitalised words that no office followed: a person or a place, decided by labels.
  private(set) var unplaced: [(name: String, range: ByteRange)] = []

  private mutating func flushName() {
    if let pending = pendingName { unplaced.append(pending) }
    pendingName = nil
  }

  /// Decides the lines that may be a person or a place, once the labels' names are known, and who else
  /// stands in the title.
  mutating func settle(labelNames: Set<String>, surnames: Set<String>) {
    addTitlePeople(surnames)
    for (name, range) in unplaced {
      if let surname = Cast.surname(name), labelNames.contains(surname) {
        cast.add(name: name, office: "", isFront: true)
        add(.speaker, range, read: name)
      } else if neighboursDateline(range) {
        add(.place, range, read: name)
      }
    }
    unplaced = []
    joinPlaces()
  }

  /// People of the title whom labels tell.
  private mutating func addTitlePeople(_ surnames: Set<String>) {
    guard let title, !isReadout, let item = items.first(where: { $0.key == .title }) else { return }
    let known = Set(cast.members.filter(\.isFront).compactMap { Cast.surname($0.name) })
    for person in TitlePeople(title).people(surnames: surnames.subtracting(known)) {
      cast.add(name: person.name, office: person.office, isFront: true)
      items.append(
        FrontItem(
          key: .speaker, printed: person.printed, read: Self.read(person), source: item.source,
          text: item.text))
    }
  }

  /// Whether a line stands right beside a speaker, a place, a time or the event's date: where the
  /// place of an event is printed, and the section of a site is not.
  private func neighboursDateline(_ range: ByteRange) -> Bool {
    items.contains { item in
      guard [.speaker, .place, .time, .dateEvent].contains(item.key), let other = item.text,
        other != titleRange
      else { return false }
      let gap =
        other.upperBound <= range.lowerBound
        ? other.upperBound..<range.lowerBound
        : range.upperBound..<max(range.upperBound, other.lowerBound)
      return document.text.trimmed(gap).isEmpty
    }
  }

  /// Where the title stands in the text; nil where it does not.
  private var titleRange: ByteRange? { items.first { $0.key == .title }?.text }

  /// Places on neighbouring lines are one place: `Aboard Air Force One / En Route Denver`.
  private mutating func joinPlaces() {
    var joined: [FrontItem] = []
    for item in items {
      if item.key == .place, let last = joined.last(where: { $0.key == .place }),
        let before = last.text, let here = item.text, here.lowerBound >= before.upperBound,
        document.text.trimmed(before.upperBound..<here.lowerBound).isEmpty,
        here.lowerBound - before.upperBound <= 1
      {
        let index = joined.lastIndex { $0.key == .place } ?? 0
        let range = before.lowerBound..<here.upperBound
        joined[index] = FrontItem(
          key: .place, printed: document.text.collapsed(range), read: last.read + ", " + item.read,
          source: document.map.source(of: range), text: range)
      } else {
        joined.append(item)
      }
    }
    items = joined
  }

  /// Speakers, dates and notes in the title.
  mutating func readTitle() {
    guard let title, let item = items.first(where: { $0.key == .title }) else { return }
    for person in NamePhrases(title).found {
      cast.add(name: person.name, office: person.office, isFront: !isReadout)
      guard !isReadout else { continue }
      let known = items.contains { $0.key == .speaker && $0.printed.contains(person.name) }
      if !known {
        items.append(
          FrontItem(
            key: .speaker, printed: person.printed, read: Self.read(person), source: item.source,
            text: item.text))
      }
    }
    if let date = DateReader.dates(in: title).first {
      items.append(
        FrontItem(
          key: .dateEvent, printed: String(decoding: Array(title.utf8)[date.range], as: UTF8.self),
          read: date.day, source: item.source, text: item.text))
    }
    if let place = Self.place(inTitle: title) {
      items.append(
        FrontItem(key: .place, printed: place, read: place, source: item.source, text: item.text))
    }
    if let note = FrontLine.note(title) {
      items.append(
        FrontItem(key: .note, printed: title, read: note, source: item.source, text: item.text))
    }
  }

  /// `Remarks at the Ministry of Harbours in Toren`: what follows ` at `, if it names a building.
  private static func place(inTitle title: String) -> String? {
    guard let at = title.range(of: " at ") else { return nil }
    var words: [Substring] = []
    for word in String(title[at.upperBound...]).words {
      let key = LabelWords.key(word)
      let stops = ["before", "after", "during", "following", "with", "on", "for", "to"]
      guard !stops.contains(key), !DateReader.isMonth(key) else { break }
      words.append(word)
      if word.hasSuffix(",") { break }
    }
    guard words.contains(where: { FrontLine.placeWords.contains(LabelWords.key($0)) }),
      LabelWords.key(words[0]) != "a", LabelWords.key(words[0]) != "an"
    else { return nil }
    return words.joined(separator: " ").trimmingSuffix { ",;:".contains($0) }
  }

  /// Adds facts found in the words of the remarks.
  mutating func add(_ item: FrontItem) { items.append(item) }

  /// Takes a title and dates that the page does not give from the name of its file, each with a doubt.
  ///
  /// The day at its beginning is when it was published; one among its words is the event's.
  mutating func readName(_ name: SourceName) {
    if title == nil, let read = name.title {
      items.insert(FrontItem(key: .title, printed: name.printed, read: read, source: 0..<0), at: 0)
      doubtName("The page gives no title: the name of its file stands for one.")
    }
    guard !items.contains(where: { $0.key == .dateEvent || $0.key == .dateRelease }) else { return }
    if let day = name.eventDay {
      items.append(FrontItem(key: .dateEvent, printed: name.printed, read: day, source: 0..<0))
      doubtName(
        "The page gives no date: that of the event, \(day), stands in the name of its file.")
    }
    items.append(FrontItem(key: .dateRelease, printed: name.day, read: name.day, source: 0..<0))
    doubtName("The page gives no date: \(name.day) was read from the name of its file.")
  }

  private mutating func doubtName(_ message: String) {
    diagnostics.append(Diagnostic(code: .readFromName, source: 0..<0, message: message))
  }

  /// Gives the times their day, and notes which dates cannot both be right.
  mutating func finish() -> [Diagnostic] {
    let day =
      items.first { $0.key == .dateEvent }?.read ?? items.first { $0.key == .dateRelease }?.read
    for index in items.indices where items[index].key == .time && items[index].read.hasPrefix("T") {
      if let day { items[index].read = day.prefix(10) + items[index].read }
    }
    return diagnostics + DateDoubts.diagnostics(items) + TimeDoubts.diagnostics(items)
  }
}
