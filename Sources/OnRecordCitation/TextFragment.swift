public import OnRecordText

/// The directive of an address that makes a browser find words on a page (WICG, URL Fragment Text
/// Directives): `text=prefix-,first words,last words,-suffix`.
///
/// A browser takes the first place that fits, so the directive is made such that, in the reading text,
/// the first place is the right one. Each term stays inside a line, since no match goes over the end
/// of an element.
public struct TextFragment: Hashable, Sendable, CustomStringConvertible {
  /// Terms in the order of the directive; `end` is nil where `start` has all the words.
  public let prefix: String?
  /// The first words, or all of them.
  public let start: String
  /// The last words.
  public let end: String?
  /// What stands behind.
  public let suffix: String?

  /// The directive, percent-encoded: `text=…`.
  public var description: String {
    var terms: [String] = []
    if let prefix { terms.append(Self.encoded(prefix) + "-") }
    terms.append(Self.encoded(start))
    if let end { terms.append(Self.encoded(end)) }
    if let suffix { terms.append("-" + Self.encoded(suffix)) }
    return "text=" + terms.joined(separator: ",")
  }

  /// The directive for a byte range of a text; nil where it has no word, or no directive can tell it
  /// from an earlier place.
  ///
  /// Complexity: O(length of the text), times the words that are needed to tell places apart.
  public init?(_ range: ByteRange, in text: ReadingText) {
    self.init(range, in: FragmentWords(text))
  }

  /// The same of a text whose words are known, for several places in it.
  public init?(_ range: ByteRange, in words: FragmentWords) {
    guard let place = words.indexes(in: range),
      let terms = FragmentTerms(place, in: words)
    else { return nil }
    prefix = terms.prefix.map(words.text)
    start = words.text(terms.start)
    end = terms.end.map(words.text)
    suffix = terms.suffix.map(words.text)
  }

  /// `-`, `,` and `&` part the terms of a directive; they are written out like all that is not plain.
  private static func encoded(_ text: String) -> String {
    PercentCoding.encoded(text).replacing("-", with: "%2D")
  }
}
