import OnRecordText

/// A quotation before its sentence has been read: where its words and marks stand.
struct DraftPassage {
  /// One stretch a block.
  var stretches: [QuotedSpan.Stretch]
  var marks: DraftQuotation.Marks
  /// Whether the page itself sets it apart.
  var isBlock = false
  var isUnclosed = false
  /// The passage around it, by number; nil for none.
  var parent: Int?
  var depth = 0
  /// The words after a block quotation's dash that sign it, as a range of the text.
  var signature: ByteRange?
  /// Whether the signature is a label before the words.
  var isLabelled = false

  var start: Int { stretches.first?.outer.lowerBound ?? 0 }
  var end: Int { stretches.last?.outer.upperBound ?? 0 }
  var firstBlock: Int { stretches.first?.block ?? 0 }

  /// The passage without the mark with which its first paragraph begins.
  func without(_ mark: String, in text: ReadingText) -> DraftPassage {
    var result = self
    let outer = result.stretches[0].outer
    let start = min(outer.upperBound, outer.lowerBound + mark.utf8.count)
    result.stretches[0].content = text.trimmed(start..<result.stretches[0].content.upperBound)
    result.marks.opening = mark
    return result
  }

  /// The order of beginnings; of those that begin together the outer comes first, an unclosed one last.
  static func precedes(_ first: DraftPassage, _ second: DraftPassage) -> Bool {
    (first.start, first.isUnclosed ? 1 : 0, second.end)
      < (second.start, second.isUnclosed ? 1 : 0, first.end)
  }
}
