import OnRecordText

/// Which of a quotation's tokens, the stretches between white space, part from the record's.
///
/// The shape of marks and the form in which characters are stored make no difference: those are the
/// draft's.
struct TokenComparison {
  typealias Change = WordsCorrection.Change

  let words: ReadingText
  /// Where the quotation's tokens stand in its words, in order.
  let quoted: [ByteRange]
  /// The record's tokens.
  let recorded: [String]

  /// The changes that make the quotation's tokens the record's; as few words as can be.
  ///
  /// Complexity: O(tokens), and more only in the number of differences.
  var changes: [Change] {
    let old = quoted.map { Self.plain(words[$0]) }
    let difference = recorded.map(Self.plain).difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var place = 0
    var next = 0
    while place < quoted.count || next < recorded.count {
      let start = place
      let first = next
      while removed.contains(place) { place += 1 }
      while inserted.contains(next) { next += 1 }
      changes += change(start..<place, to: first..<next)
      place += 1
      next += 1
    }
    return changes
  }

  /// A token with straight marks.
  private static func plain(_ token: String) -> String {
    String(
      token.map {
        switch $0 {
        case "’", "‘", "‚", "ʼ": "'"
        case "“", "”", "„": "\""
        default: $0
        }
      })
  }

  /// The changes that put some of the record's tokens in the place of some of the quotation's.
  private func change(_ old: Range<Int>, to new: Range<Int>) -> [Change] {
    guard !old.isEmpty || !new.isEmpty else { return [] }
    let text = recorded[new].joined(separator: " ")
    guard !old.isEmpty else { return [insertion(of: text, before: old.lowerBound)] }
    let runs = runs(old)
    var changes = runs.map { Self.deletion(of: $0, in: words) }
    if !text.isEmpty, let first = runs.first { changes[0] = Change(range: first, text: text) }
    return changes
  }

  /// Where tokens stand that have only white space between them; an editor's bracket parts them.
  private func runs(_ tokens: Range<Int>) -> [ByteRange] {
    quoted[tokens].reduce(into: []) { runs, token in
      if let last = runs.last, isBlank(last.upperBound..<token.lowerBound) {
        runs[runs.count - 1] = last.lowerBound..<token.upperBound
      } else {
        runs.append(token)
      }
    }
  }

  private func isBlank(_ range: ByteRange) -> Bool {
    words.trimmed(range).isEmpty
  }

  private func insertion(of text: String, before token: Int) -> Change {
    if token > 0 {
      let end = quoted[token - 1].upperBound
      return Change(range: end..<end, text: " " + text)
    }
    let start = quoted.first?.lowerBound ?? 0
    return Change(range: start..<start, text: quoted.isEmpty ? text : text + " ")
  }

  /// Words that go, with the white space on one of their sides.
  static func deletion(of range: ByteRange, in words: ReadingText) -> Change {
    var lower = range.lowerBound
    while lower > 0 {
      let width = Whitespace.width(in: words.bytes, before: lower)
      if width == 0 { break }
      lower -= width
    }
    if lower < range.lowerBound, lower > 0 {
      return Change(range: lower..<range.upperBound, text: "")
    }
    var upper = range.upperBound
    while upper < words.count {
      let width = Whitespace.width(in: words.bytes, at: upper)
      if width == 0 { break }
      upper += width
    }
    return Change(range: range.lowerBound..<upper, text: "")
  }
}
