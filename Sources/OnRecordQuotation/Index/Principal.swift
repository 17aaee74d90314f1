import OnRecordModel
import OnRecordText

/// Finding for whom an interpreter speaks.
extension IndexedDocument {
  /// A turn with more words than this was said in the transcript's language, and needed no interpreter.
  private static let mostWords = 12
  /// How many turns back the interpreted one may be: an interpreter may be broken in on.
  private static let furthest = 3

  /// The turn that an interpreter renders in a turn; nil where it is no interpreter's, or that is not
  /// plain.
  ///
  /// Consecutive interpretation follows what it renders, of which a transcript prints a note and some
  /// words at most: `MINISTER ILVA: (In Tessaran.)`. A turn before it with a speech of its own shows
  /// that something else is going on, and then nobody is named.
  func principal(ofTurn index: Int) -> IndexedTurn? {
    guard turns[index].kind == .interpretation else { return nil }
    for earlier in turns[max(0, index - Self.furthest)..<index].indices.reversed() {
      let turn = turns[earlier]
      if turn.kind == .interpretation || turn.kind == .moderation { continue }
      return isShort(earlier) ? turn : nil
    }
    return nil
  }

  private func isShort(_ index: Int) -> Bool {
    var words = 0
    for part in Stretch(turn: index, range: turns[index].range).spoken(in: self) {
      var at = part.lowerBound
      while let word = Words.next(in: text.bytes, from: at, to: part.upperBound) {
        words += 1
        if words > Self.mostWords { return false }
        at = word.range.upperBound
      }
    }
    return true
  }
}
