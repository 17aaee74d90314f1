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
    let lineEnd = words.lineEnd(from: place.lowerBound)
    if place.count <= Self.longestWhole, place.upperBound <= lineEnd {
      guard let around = Self.context(place, whole: true, in: words) else { return nil }
      (prefix, suffix) = around
      (start, end) = (place, nil)
      return
    }
    // The beginning and the end of a place are in its first and its last line.
    let lastStart = max(place.lowerBound, words.lineStart(to: place.upperBound - 1))
    let startLimit = min(min(place.upperBound, lineEnd) - place.lowerBound, Self.longest)
    guard
      let start = Self.growing(
        to: startLimit,
        { count in
          let term = place.lowerBound..<place.lowerBound + count
          return Self.isFirst(term, at: place.lowerBound, from: 0, in: words) ? term : nil
        }) ?? Self.all(place.lowerBound..<place.lowerBound + startLimit)
    else { return nil }
    // Beginning and end may not overlap; where one line has all words, the end gets what is left.
    var around: (Range<Int>?, Range<Int>?) = (nil, nil)
    if !Self.isFirst(start, at: place.lowerBound, from: 0, in: words) {
      guard let found = Self.context(start, whole: false, in: words) else { return nil }
      around = found
    }
    let endLimit = min(place.upperBound - max(lastStart, start.upperBound), Self.longest)
    guard endLimit > 0 else {
      // The first words are all the words.
      guard start == place, let found = Self.context(place, whole: true, in: words) else {
        return nil
      }
      (self.prefix, self.suffix) = found
      (self.start, end) = (place, nil)
      return
    }
    let end = Self.growing(to: endLimit) { count in
      let term = place.upperBound - count..<place.upperBound
      return Self.isFirst(term, at: term.lowerBound, from: start.upperBound, in: words)
        ? term : nil
    }
    prefix = around.0
    self.start = start
    if let end {
      self.end = end
      suffix = nil
    } else {
      let term = place.upperBound - endLimit..<place.upperBound
      guard let suffix = Self.suffix(of: term, from: start.upperBound, in: words) else {
        return nil
      }
      self.end = term
      self.suffix = suffix
    }
  }

  private static func all(_ term: Range<Int>) -> Range<Int>? { term.isEmpty ? nil : term }

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
