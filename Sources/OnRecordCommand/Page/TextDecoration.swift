import OnRecordModel
import OnRecordText

/// What is set off inside the words of a reading: incidents, struck words, matches, doubts.
struct TextDecoration {
  private struct Span {
    let range: ByteRange
    let style: Style
    /// What plain text shows round it, where colours would be needed to see it.
    var before = ""
    var after = ""
  }

  private let text: ReadingText
  private var spans: [Span] = []
  /// Marks of footnotes by the byte of the text behind which they stand.
  private var notes: [(offset: Int, mark: String)] = []

  /// Decorations of a text without any.
  init(text: ReadingText) { self.text = text }

  /// The decorations of a reading; the number of a diagnostic is its footnote's.
  init(_ reading: Reading) {
    text = reading.text
    let struck = Set(reading.emendations.compactMap(\.struck))
    for range in struck {
      spans.append(Span(range: range, style: [.struck, .dim], before: "~~", after: "~~"))
    }
    for incident in reading.incidents where !struck.contains(incident.range) {
      spans.append(
        Span(range: incident.range, style: incident.kind == .correction ? .italic : .dim))
    }
    for (index, diagnostic) in reading.diagnostics.enumerated() {
      if let range = diagnostic.text, range != text.range {
        notes.append((range.upperBound, "[\(index + 1)]"))
      }
    }
    sort()
  }

  /// Marks the words that a search found.
  mutating func mark(_ matches: [ByteRange]) {
    spans += matches.map {
      Span(
        range: $0, style: .match, before: Style.isEnabled ? "" : "*",
        after: Style.isEnabled ? "" : "*")
    }
    sort()
  }

  private mutating func sort() {
    spans.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    notes.sort { $0.offset < $1.offset }
  }

  /// The words at a range with everything that is set off in it.
  ///
  /// Complexity: O(length + decorations).
  func paragraph(_ range: ByteRange, style: Style = []) -> Paragraph {
    var paragraph = Paragraph()
    var offset = range.lowerBound
    var note = notes.firstIndex { $0.offset > range.lowerBound } ?? notes.count
    func append(to end: Int, _ style: Style) {
      while note < notes.count, notes[note].offset <= end, notes[note].offset <= range.upperBound {
        let place = max(offset, notes[note].offset)
        paragraph.append(text[offset..<place], style: style)
        paragraph.append(notes[note].mark, style: .dim)
        offset = place
        note += 1
      }
      if offset < end { paragraph.append(text[offset..<end], style: style) }
      offset = max(offset, end)
    }
    for span in spans where span.range.overlaps(range) {
      let inside = span.range.clamped(to: range)
      // A span inside one that was drawn already has its words in that one's style.
      guard inside.lowerBound >= offset else { continue }
      append(to: inside.lowerBound, style)
      paragraph.append(span.before, style: span.style)
      append(to: inside.upperBound, style.union(span.style))
      paragraph.append(span.after, style: span.style)
    }
    append(to: range.upperBound, style)
    return paragraph
  }
}
