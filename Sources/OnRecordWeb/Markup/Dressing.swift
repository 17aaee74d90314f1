import OnRecordModel
import OnRecordText

/// What is set off inside the words of a reading: struck words, repairs, incidents, matches, doubts.
///
/// The words themselves are copied byte for byte, escaped; everything else is tags round them.
struct Dressing: Sendable {
  /// How a stretch of words is set off, in the order in which tags nest.
  private enum Style: UInt8, CaseIterable {
    case struck, repair, incident, match

    var tags: (open: Markup, close: Markup) {
      switch self {
      case .struck: ("<del>", "</del>")
      case .repair: ("<ins>", "</ins>")
      // Not emphasis: the element for words in another voice than the text round them.
      case .incident: ("<i>", "</i>")
      case .match: ("<mark>", "</mark>")
      }
    }
  }

  private struct Span: Sendable {
    let range: ByteRange
    let style: Style
  }

  private let text: ReadingText
  private var spans: [Span] = []
  private var notes: [(offset: Int, number: Int)] = []

  /// The words of a text with matches marked.
  init(text: ReadingText, matches: [ByteRange]) {
    self.text = text
    spans = matches.map { Span(range: $0, style: .match) }
    sort()
  }

  /// The words of a reading; the number of a diagnostic is that of its footnote.
  ///
  /// - Parameter matches: Ranges of the text to be marked.
  init(_ reading: Reading, matches: [ByteRange] = [], withNotes: Bool = true) {
    text = reading.text
    let struck = Set(reading.emendations.compactMap(\.struck))
    spans = struck.map { Span(range: $0, style: .struck) }
    for incident in reading.incidents where !struck.contains(incident.range) {
      spans.append(
        Span(range: incident.range, style: incident.kind == .correction ? .repair : .incident))
    }
    spans += matches.map { Span(range: $0, style: .match) }
    if withNotes {
      for (index, diagnostic) in reading.diagnostics.enumerated() {
        // A doubt about the whole text is marked nowhere in it.
        guard let range = diagnostic.text, range != text.range else { continue }
        notes.append((range.upperBound, index + 1))
      }
    }
    sort()
  }

  private mutating func sort() {
    spans = spans.filter { !$0.range.isEmpty }
    spans.sort {
      ($0.range.lowerBound, $0.style.rawValue) < ($1.range.lowerBound, $1.style.rawValue)
    }
    notes.sort { ($0.offset, $0.number) < ($1.offset, $1.number) }
  }

  /// The words at a range.
  ///
  /// Complexity: O(length + decorations of the text before the range's end).
  func markup(_ range: ByteRange) -> Markup {
    let range = range.clamped(to: text.range)
    let here = spans.prefix { $0.range.lowerBound < range.upperBound }
      .filter { $0.range.upperBound > range.lowerBound }
    let notes = notes.filter { $0.offset > range.lowerBound && $0.offset <= range.upperBound }
    if here.isEmpty && notes.isEmpty { return Markup.text(text[range]) }
    // Between two neighbouring cuts the same styles hold.
    let edges = here.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + notes.map(\.offset)
    let cuts = Set(edges.filter { range.lowerBound < $0 && $0 < range.upperBound })
      .union([range.lowerBound, range.upperBound]).sorted()
    var result = Markup()
    var open: [Style] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) {
      let styles = Set(
        here.filter { $0.range.lowerBound <= start && end <= $0.range.upperBound }
          .map(\.style)
      ).sorted { $0.rawValue < $1.rawValue }
      result += Self.change(&open, to: styles)
      result += Markup.text(text[start..<end])
      for note in notes where note.offset == end {
        result += Self.change(&open, to: [])
        result += "<sup><a href=\"#d\(note.number)\">\(note.number)</a></sup>"
      }
    }
    return result + Self.change(&open, to: [])
  }

  /// Closes the tags that do not hold on, and opens those that begin.
  private static func change(_ open: inout [Style], to styles: [Style]) -> Markup {
    var result = Markup()
    let common = zip(open, styles).prefix { $0 == $1 }.count
    for style in open[common...].reversed() { result += style.tags.close }
    for style in styles[common...] { result += style.tags.open }
    open = styles
    return result
  }
}
