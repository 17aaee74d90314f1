/// A citation as running text, some of it in italics.
public struct CitationText: Hashable, Sendable {
  /// A stretch of a citation.
  public struct Run: Hashable, Sendable {
    /// The words.
    public var words: String
    /// Whether they are set in italics.
    public var isItalic: Bool
  }

  /// The stretches in order.
  public private(set) var runs: [Run] = []

  /// The words without typography.
  public var plain: String { runs.map(\.words).joined() }

  /// No words.
  init() {}

  /// Adds words; where nothing stands yet, no separator.
  mutating func add(_ words: String?, after separator: String = "", italic: Bool = false) {
    guard let words, !words.isEmpty else { return }
    if !runs.isEmpty { append(separator, italic: false) }
    append(words, italic: italic)
  }

  /// Ends a sentence, unless it has ended.
  mutating func end() {
    guard let last = runs.last?.words.last(where: { !"”’\"'".contains($0) }) else { return }
    if !".?!".contains(last) { append(".", italic: false) }
  }

  private mutating func append(_ words: String, italic: Bool) {
    guard !words.isEmpty else { return }
    if let last = runs.last, last.isItalic == italic {
      runs[runs.count - 1].words += words
    } else {
      runs.append(Run(words: words, isItalic: italic))
    }
  }

  /// A title between double quotation marks, its own made single, with a mark inside their end where
  /// it does not end with one.
  static func quoted(_ title: String, ending mark: String) -> String {
    let inner = title.replacing("“", with: "‘").replacing("”", with: "’")
      .replacing(/"([^"]*)"/) { "‘\($0.1)’" }
    let last = inner.last { !"’'".contains($0) }
    let endsItself = last.map { mark == "." ? ".?!".contains($0) : $0 == "," } ?? false
    return "“\(inner)\(endsItself ? "" : mark)”"
  }
}
