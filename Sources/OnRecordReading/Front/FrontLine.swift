/// What one line of front matter is, by its words alone.
enum FrontLine {
  case time(TimeReader.Found)
  case date(DateReader.Found, isRelease: Bool)
  /// Place and date on one line: `Toren, 1 March 2026`.
  case dateline(place: String, DateReader.Found)
  case letterhead
  case note(String)
  case caption
  case person(NamePhrases.Found)
  case personName
  case place
  case prose
  case other

  /// Of the words below, those that are no family names.
  static let buildings: Set<String> = [
    "center", "centre", "ministry", "palace", "embassy", "airport", "university", "college",
    "school", "theater", "theatre", "building", "pavilion", "headquarters", "auditorium", "plaza",
    "museum", "stadium", "library", "institute", "cathedral", "terminal", "hotel", "house",
  ]

  /// Words that stand in names of places where remarks are made.
  static let placeWords: Set<String> = [
    "room", "house", "hall", "aboard", "route", "hotel", "center", "centre", "ministry", "palace",
    "embassy", "airport", "garden", "office", "lawn", "portico", "base", "university", "college",
    "school", "theater", "theatre", "building", "pavilion", "square", "headquarters", "residence",
    "chancery", "department", "air", "auditorium", "castle", "plaza", "park", "church", "museum",
    "stadium", "library", "capitol", "treaty", "courtyard", "club", "institute", "d.c", "dc",
    "colonnade", "consulate", "city", "chamber", "cathedral", "court", "hangar", "beach", "fort",
    "camp", "tarmac", "ballroom", "driveway", "suite", "street", "terminal", "port", "factory",
  ]

  init(_ printed: String) {
    let words = printed.words
    // Long lines are prose or a caption; nothing else is looked for in them.
    if words.count > 26 {
      self = Self.isCaption(printed) ? .caption : .prose
      return
    }
    let hasDigit = printed.utf8.contains(where: Bytes.isDigit)
    if hasDigit, let time = TimeReader.first(in: printed), Self.isTimeAlone(printed) {
      self = .time(time)
    } else if hasDigit, let date = DateReader.dates(in: printed).first,
      let kind = Self.dateLine(printed, date)
    {
      self = kind
    } else if Self.isCaption(printed) {
      self = .caption
    } else if let note = Self.note(printed), words.count <= 24 {
      self = .note(note)
    } else if Self.isLetterhead(printed) {
      self = .letterhead
    } else if words.count <= 16, let person = Self.person(printed) {
      self = .person(person)
    } else if Self.isPlace(printed, words) {
      self = .place
    } else if words.count >= 2, words.count <= 5, Self.isName(words) {
      self = .personName
    } else if words.count >= 12 || words.count >= 5 && Self.endsSentence(printed) {
      self = .prose
    } else {
      self = .other
    }
  }

  /// A line with a time and nothing else but brackets, dashes and a closing word.
  static func isTimeAlone(_ printed: String) -> Bool {
    guard printed.utf8.count <= 60, let time = TimeReader.first(in: printed) else { return false }
    let bytes = Array(printed.utf8)
    let rest = bytes[..<time.range.lowerBound] + bytes[time.range.upperBound...]
    let words = String(decoding: rest, as: UTF8.self)
      .split(whereSeparator: { !$0.isLetter && !$0.isNumber })
    return words.allSatisfy {
      ["local", "time", "end", "eastern", "et", "pt", "ct", "at", "approximately"].contains(
        $0.lowercased())
        || $0.utf8.count <= 4 && $0.allSatisfy(\.isUppercase)
    } && words.count <= 3
  }

  private static func dateLine(_ printed: String, _ date: DateReader.Found) -> FrontLine? {
    let bytes = Array(printed.utf8)
    let rest = String(
      decoding: bytes[..<date.range.lowerBound] + bytes[date.range.upperBound...], as: UTF8.self)
    let words = IncidentReader.words(rest)
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    if words.allSatisfy({ days.contains($0) || ["date", "on", "event", "dated"].contains($0) }) {
      return .date(date, isRelease: false)
    }
    if words.count <= 5, date.range.upperBound == bytes.count {
      let place = rest.trimmingSuffix { ",–—- ".contains($0) }
      let parts = place.words
      if !parts.isEmpty, parts.allSatisfy({ LabelShape.startsUpper($0) }),
        !words.contains("release")
      {
        return .dateline(place: place, date)
      }
    }
    let release = ["immediate", "release", "issued", "published", "posted", "updated"]
    if words.count <= 6, words.contains(where: release.contains) {
      return .date(date, isRelease: true)
    }
    return nil
  }

  static func isCaption(_ printed: String) -> Bool {
    // What makes a caption stands at its ends: the middle of a long paragraph is not looked at.
    let lower =
      printed.utf8.count <= 320
      ? printed.asciiLowered
      : ASCIIText.lowered(printed.utf8.prefix(200)) + ASCIIText.lowered(printed.utf8.suffix(100))
    return lower.hasPrefix("photo") || lower.hasPrefix("caption:") || lower.hasPrefix("image:")
      || lower.hasPrefix("date:") && lower.has("description:")
      || lower.has("(photo by") || lower.has("photo:")
      || lower.hasSuffix(" image") && printed.utf8.count > 60
      || lower.hasSuffix("/afp)") || lower.hasSuffix("/ap)") || lower.hasSuffix("file photo)")
  }

  /// The note that a line is, in a standard wording; nil where it is none.
  static func note(_ printed: String) -> String? {
    guard printed.words.contains(where: { noteKeys.contains(WordKey($0)) })
    else {
      return nil
    }
    let lower = printed.asciiLowered
    for (needle, reading) in noteWords where lower.has(needle) {
      return needle == "embargo" ? Embargo.read(printed) ?? reading : reading
    }
    return nil
  }

  /// A word of each wording below: lines without any are passed over quickly.
  private static let noteKeys: WordSet = [
    "embargo", "embargoed", "(embargoed", "embargo:", "as", "(as", "on", "(on", "via", "(via", "by",
    "through", "(through",
    "attributable", "addendum", "check", "unofficial", "transcript", "edited", "off", "corrected",
    "corrected:", "begin", "**corrected", "(corrected", "(corrected)", "corrected)", "addendum,",
    "embargoed:", "prepared",
  ]

  static let noteWords: [(String, String)] = [
    ("embargo", "embargoed"), ("as prepared", "as prepared"), ("on background", "on background"),
    ("via teleconference", "via teleconference"), ("via telephone", "via telephone"),
    ("by telephone", "via telephone"), ("via video", "via video"), ("via zoom", "via video"),
    ("via conference call", "via teleconference"), ("via translat", "via interpreter"),
    ("via interpret", "via interpreter"), ("through interpret", "via interpreter"),
    ("as interpreted", "as interpreted"), ("as translated", "as interpreted"),
    ("as delivered", "as delivered"), ("attributable to", "attributable"),
    ("addendum", "addendum"), ("check against delivery", "check against delivery"),
    ("unofficial translation", "unofficial translation"), ("transcript has been", "edited"),
    ("edited for", "edited"), ("off the record", "off the record"), ("corrected", "corrected"),
    ("begin text", "text begins"),
  ]

  static func isLetterhead(_ printed: String) -> Bool {
    let lower = printed.asciiLowered
    return lower.hasPrefix("office of ") || lower == "the white house"
      || lower.hasPrefix("for immediate")
      || lower.hasPrefix("ministry of ") && printed.utf8.count < 60 || lower == "press release"
      || lower == "transcript" || lower == "for release" || lower.hasPrefix("bureau of ")
      || lower.hasPrefix("department of ") || lower == "media note" || lower == "press briefing by"
      || lower == "press statement" || lower == "remarks" || lower == "issued on:"
      || !printed.contains(where: { $0.isLetter || $0.isNumber })
  }

  private static func person(_ printed: String) -> NamePhrases.Found? {
    let phrases = NamePhrases(printed).found
    guard let first = phrases.first, !first.office.isEmpty, first.name.words.count >= 2 else {
      return nil
    }
    let count = printed.split(whereSeparator: { $0.isWhitespace || $0 == "\u{A0}" }).count
    // The line must be about the person: the phrase begins it and leaves little over.
    guard first.words.lowerBound <= 1, first.words.count * 2 >= count else { return nil }
    return first
  }

  private static func isName(_ words: [Substring]) -> Bool {
    words.allSatisfy { word in
      let letters = word.filter { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" || $0 == "." }
      return letters.count == word.count && LabelShape.startsUpper(word)
        && !NamePhrases.stops.contains(LabelWords.key(word))
    }
  }

  private static func isPlace(_ printed: String, _ words: [Substring]) -> Bool {
    guard words.count <= 14, !endsSentence(printed) || printed.utf8.count < 40 else { return false }
    // A line in capitals is a heading, one with an address or brackets a printer's note.
    guard LabelShape.startsUpper(words[0]),
      !["from", "by", "for", "the"].contains(LabelWords.key(words[0])),
      !printed.has("["), !printed.has("www."), printed.utf8.contains(where: Bytes.isLower)
    else { return false }
    if words.contains(where: { placeWords.contains(LabelWords.key($0)) }) {
      return !words.contains { LabelWords.officeHeads.contains(LabelWords.key($0)) }
        || words.count <= 6
    }
    // `Tokyo, Japan`; `Washington, DC`.
    let parts = printed.split(separator: ",")
    return parts.count >= 2 && parts.count <= 3 && words.count <= 8
      && words.allSatisfy {
        LabelShape.startsUpper($0) || LabelWords.particles.contains(LabelWords.key($0))
      }
      && !printed.contains(where: \.isNumber)
  }

  static func endsSentence(_ printed: String) -> Bool {
    var string = Substring(printed)
    while let last = string.last, "”\"’')]".contains(last) { string.removeLast() }
    return string.hasSuffix(".") || string.hasSuffix("?") || string.hasSuffix("!")
  }
}
