/// Finds a full date in a sentence.
enum SentenceDay {
  /// The first full date in a range of tokens, as `2022-02-03`; nil where none is given.
  ///
  /// Reads `Feb. 3, 2022`, `3 February 2022`, `2022-02-03`; a date without its year is none.
  static func day(in tokens: ArraySlice<FrameToken>) -> String? {
    for index in tokens.indices {
      let token = tokens[index]
      guard token.isWord else { continue }
      if let day = isoDay(token.text) { return day }
      guard let month = WordList.months[token.lower] else { continue }
      if let day = dayBesideMonth(month, at: index, in: tokens) { return day }
    }
    return nil
  }

  /// The day of the quotation at a place of a sentence: one in its own brackets before all others, and
  /// none in brackets that belong to something else.
  ///
  /// Complexity: O(tokens).
  static func day(in tokens: ArraySlice<FrameToken>, ofQuotationAt place: Int) -> String? {
    var outside: [FrameToken] = []
    var open: Int?
    for index in tokens.indices {
      guard tokens[index].kind == .bracket else {
        if open == nil { outside.append(tokens[index]) }
        continue
      }
      guard let start = open else {
        open = index
        continue
      }
      open = nil
      let isOwn = (start...index).contains(place) || start == place + 1
      if isOwn, let day = day(in: tokens[start...index]) { return day }
    }
    if let open { outside += tokens[open...] }
    return day(in: outside[...])
  }

  /// Whether a sentence names a year, or speaks of one who held an office before.
  ///
  /// Complexity: O(tokens).
  static func isOfAnotherTime(_ tokens: ArraySlice<FrameToken>) -> Bool {
    tokens.contains {
      year($0) != nil || ["then", "former", "outgoing", "late"].contains($0.lower)
    }
  }

  private static func isoDay(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      parts[2].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2])
    else { return nil }
    return format(year, month, day)
  }

  private static func dayBesideMonth(
    _ month: Int, at index: Int, in tokens: ArraySlice<FrameToken>
  ) -> String? {
    var next = index + 1
    if next < tokens.endIndex, let day = number(tokens[next], upTo: 31) {
      next += 1
      if next < tokens.endIndex, tokens[next].kind == .comma { next += 1 }
      guard next < tokens.endIndex, let year = year(tokens[next]) else { return nil }
      return format(year, month, day)
    }
    guard next < tokens.endIndex, let year = year(tokens[next]) else { return nil }
    var before = index - 1
    if before >= tokens.startIndex, tokens[before].kind == .stop { before -= 1 }
    guard before >= tokens.startIndex, let day = number(tokens[before], upTo: 31) else {
      return nil
    }
    return format(year, month, day)
  }

  private static func number(_ token: FrameToken, upTo limit: Int) -> Int? {
    guard token.isNumber else { return nil }
    let digits = token.lower.prefix { $0.isNumber && $0.isASCII }
    let rest = token.lower.dropFirst(digits.count)
    guard ["", "st", "nd", "rd", "th"].contains(rest), let number = Int(digits),
      number >= 1, number <= limit
    else { return nil }
    return number
  }

  private static func year(_ token: FrameToken) -> Int? {
    guard token.isNumber, token.text.utf8.count == 4, let year = Int(token.text),
      (1700...2999).contains(year)
    else { return nil }
    return year
  }

  private static func format(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    let twoDigits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}
