import OnRecordModel

/// A query as the words and quoted phrases that must all be there.
///
/// Everything that is not a letter or digit parts words, so no query can be an expression of the
/// full-text engine: `"a AND (NEAR(` asks for the words a, and, near.
struct QueryTerms {
  /// Longest query in bytes, and most terms in it; what is longer is no question.
  static let longestQuery = 4096
  static let mostTerms = 32

  /// Each term's words as the index has them: one, or several in a row.
  let terms: [[[UInt8]]]

  init(_ query: String, tokenizer: WordTokenizer) throws {
    guard query.utf8.count <= Self.longestQuery else {
      throw RecordFailure(
        kind: .badQuery,
        message: "the query is longer than \(Self.longestQuery) bytes; search for a few words of it"
      )
    }
    var terms: [[[UInt8]]] = []
    for part in Self.parts(of: query) {
      let words = tokenizer.tokens(of: Array(part.utf8)).map(\.word)
      if !words.isEmpty && !terms.contains(words) { terms.append(words) }
    }
    guard !terms.isEmpty else {
      throw RecordFailure(
        kind: .badQuery, message: "the query has no word in it; give a word or a \"phrase\"")
    }
    guard terms.count <= Self.mostTerms else {
      throw RecordFailure(
        kind: .badQuery,
        message: "the query has more than \(Self.mostTerms) words;"
          + " put a phrase in \"quotation marks\" or search for fewer")
    }
    self.terms = terms
  }

  /// Quoted phrases, and what stands between white space outside them.
  ///
  /// An opening mark without its pair is a mark like any other.
  private static func parts(of query: String) -> [String] {
    var parts: [String] = []
    var rest = query[...]
    while let open = rest.firstIndex(where: { "\"“”„«»".contains($0) }) {
      let inner = rest[rest.index(after: open)...]
      guard let close = inner.firstIndex(where: { "\"“”„«»".contains($0) }) else { break }
      parts += words(rest[..<open])
      parts.append(String(inner[..<close]))
      rest = inner[inner.index(after: close)...]
    }
    return parts + words(rest)
  }

  private static func words(_ text: Substring) -> [String] {
    text.split { $0.isWhitespace || $0 == "\0" || "\"“”„«»".contains($0) }.map(String.init)
  }

  /// A term in the full-text engine's language: a string literal, which has no operators.
  static func pattern(_ term: [[UInt8]]) -> String {
    let words = term.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    return "\"" + words.replacing("\"", with: "\"\"") + "\""
  }

  /// All terms, each required.
  var pattern: String { terms.map(Self.pattern).joined(separator: " AND ") }

  /// Where the terms stand in a text, in order and without overlap.
  func matches(in text: [UInt8], tokenizer: WordTokenizer) -> [Range<Int>] {
    let tokens = tokenizer.tokens(of: text)
    var ranges: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      var longest = 0
      for term in terms where stands(term, in: tokens, at: index) {
        longest = max(longest, term.count)
      }
      if longest > 0 {
        ranges.append(tokens[index].range.lowerBound..<tokens[index + longest - 1].range.upperBound)
      }
      index += max(1, longest)
    }
    return ranges
  }

  private func stands(_ term: [[UInt8]], in tokens: [WordTokenizer.Token], at index: Int) -> Bool {
    guard index + term.count <= tokens.count else { return false }
    for place in term.indices where tokens[index + place].word != term[place] { return false }
    return true
  }
}
