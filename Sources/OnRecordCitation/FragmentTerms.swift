/// Which words of a place go into a directive, so that the first place that fits it is the right one.
struct FragmentTerms {
  let prefix: Range<Int>?
  let start: Range<Int>
  let end: Range<Int>?
  let suffix: Range<Int>?

  /// Words of a place that is short enough are all given.
  private static let longestWhole = 12
  private static let first = 4
  private static let step = 3
  /// A text of one word over and over must not cost more than any other.
  private static let longest = 25

  /// Terms for the words at a range; nil where none can tell them from an earlier place.
  init?(_ place: Range<Int>, in words: FragmentWords) {
    let isShort = place.count <= Self.longestWhole
    let isInLine = place.upperBound <= words.lineEnd(from: place.lowerBound)
    guard
      let terms = isShort && isInLine
        ? Self.whole(place, in: words) : Self.ends(of: place, in: words)
    else { return nil }
    self = terms
  }

  private init(
    prefix: Range<Int>? = nil, start: Range<Int>, end: Range<Int>? = nil, suffix: Range<Int>? = nil
  ) {
    self.prefix = prefix
    self.start = start
    self.end = end
    self.suffix = suffix
  }

  /// All the words of a place.
  private static func whole(_ place: Range<Int>, in words: FragmentWords) -> FragmentTerms? {
    guard let (prefix, suffix) = context(place, whole: true, in: words) else { return nil }
    return FragmentTerms(prefix: prefix, start: place, suffix: suffix)
  }

  /// The first words of a place and its last ones.
  private static func ends(of place: Range<Int>, in words: FragmentWords) -> FragmentTerms? {
    guard let start = firstWords(of: place, in: words),
      let (prefix, _) = context(start, whole: false, in: words)
    else { return nil }
    // Beginning and end may not overlap; where one line has all words, the end gets what is left.
    let lastLine = max(place.lowerBound, words.lineStart(to: place.upperBound - 1))
    let rest = max(lastLine, start.upperBound)..<place.upperBound
    // The first words may be all the words.
    if rest.isEmpty { return start == place ? whole(place, in: words) : nil }
    guard let (end, suffix) = lastWords(of: rest, after: start, in: words) else { return nil }
    return FragmentTerms(prefix: prefix, start: start, end: end, suffix: suffix)
  }

  /// The fewest words at the beginning of a place that no earlier place has; else all of them that
  /// stand in its first line.
  private static func firstWords(of place: Range<Int>, in words: FragmentWords) -> Range<Int>? {
    let lineEnd = words.lineEnd(from: place.lowerBound)
    let limit = min(min(place.upperBound, lineEnd) - place.lowerBound, longest)
    let fewest = growing(to: limit) { count in
      let term = place.lowerBound..<place.lowerBound + count
      return isFirst(term, at: place.lowerBound, from: 0, in: words) ? term : nil
    }
    return fewest ?? (limit > 0 ? place.lowerBound..<place.lowerBound + limit : nil)
  }

  /// The fewest words at the end of a stretch that stand nowhere between it and the first words; else
  /// as many as may be, with what stands behind them.
  private static func lastWords(
    of rest: Range<Int>, after start: Range<Int>, in words: FragmentWords
  ) -> (end: Range<Int>, suffix: Range<Int>?)? {
    let limit = min(rest.count, longest)
    let fewest = growing(to: limit) { count in
      let term = rest.upperBound - count..<rest.upperBound
      return isFirst(term, at: term.lowerBound, from: start.upperBound, in: words) ? term : nil
    }
    if let fewest { return (fewest, nil) }
    let term = rest.upperBound - limit..<rest.upperBound
    guard let suffix = suffix(of: term, from: start.upperBound, in: words) else { return nil }
    return (term, suffix)
  }

  private static func growing(
    to limit: Int, _ term: (Int) -> Range<Int>?
  ) -> Range<Int>? {
    let limit = min(limit, longest)
    var count = min(first, limit)
    while count > 0 {
      if let term = term(count) { return term }
      if count == limit { return nil }
      count = min(count + step, limit)
    }
    return nil
  }

  /// Whether no place before the right one, from a word on, has the term's words.
  private static func isFirst(
    _ term: Range<Int>, at index: Int, from: Int, in words: FragmentWords
  ) -> Bool {
    !(from..<max(from, index)).contains { words.matches(term, at: $0) }
  }

  /// What stands before a term, and where that does not do, behind it, that no earlier place has.
  private static func context(
    _ term: Range<Int>, whole: Bool, in words: FragmentWords
  ) -> (Range<Int>?, Range<Int>?)? {
    let at = term.lowerBound
    let earlier = (0..<at).filter { words.matches(term, at: $0) }
    if earlier.isEmpty { return (nil, nil) }
    let previous = at > 0 ? at - words.lineStart(to: at - 1) : 0
    let prefix = growing(to: previous) { count in
      let term = at - count..<at
      return earlier.contains { words.matches(term, at: $0 - count) } ? nil : term
    }
    if let prefix { return (prefix, nil) }
    guard whole, let suffix = suffix(of: term, from: 0, in: words) else { return nil }
    return (nil, suffix)
  }

  /// What stands behind a term that it does not have behind an earlier place, from a word on.
  private static func suffix(
    of term: Range<Int>, from: Int, in words: FragmentWords
  ) -> Range<Int>? {
    let at = term.upperBound
    guard at < words.folded.count else { return nil }
    let earlier = (from..<max(from, term.lowerBound)).filter { words.matches(term, at: $0) }
    return growing(to: words.lineEnd(from: at) - at) { count in
      let suffix = at..<at + count
      return earlier.contains { words.matches(suffix, at: $0 + term.count) } ? nil : suffix
    }
  }
}
