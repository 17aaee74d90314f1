import OnRecordModel
import OnRecordText

/// Finds where the remarks end and the marks of their end begin: `END`, `# # #`, a closing time.
struct EndMatter {
  let document: Document
  let lines: [Line]

  /// The text offset where end matter begins; the text's length where there is none.
  ///
  /// - Parameter after: nothing at or before this offset is end matter.
  func start(after offset: Int) -> Int {
    var start = document.text.count
    for line in lines.reversed() {
      guard line.range.lowerBound > offset, isEnd(line) else { break }
      start = line.range.lowerBound
    }
    // An END with addenda or footnotes after it.
    for line in lines.reversed().prefix(40) where line.range.lowerBound > offset {
      if line.range.lowerBound < start, isEndWord(document.text.collapsed(line.range)) {
        start = line.range.lowerBound
      }
    }
    return start
  }

  private func isEnd(_ line: Line) -> Bool {
    switch document.blocks[line.block].kind {
    case .rule, .footnote, .caption, .alternativeText: return true
    default: break
    }
    guard line.range.count <= 160 else { return false }
    let printed = document.text.collapsed(line.range)
    return isEndWord(printed) || FrontLine.isTimeAlone(printed) || isEndRemark(printed)
      || isOnlyMarks(printed)
  }

  /// `END`, `END 2:01 P.M. EST`, `-END-`, `End text.`
  private func isEndWord(_ printed: String) -> Bool {
    let bare = printed.filter { !"-–—*.()[]#".contains($0) }
      .split(separator: " ").joined(separator: " ")
    if bare == "END" || bare.lowercased() == "end text" || bare.lowercased() == "end of transcript" {
      return true
    }
    guard bare.hasPrefix("END ") || printed.hasPrefix("End ") else { return false }
    return TimeReader.first(in: printed) != nil && printed.utf8.count < 60
  }

  /// `(The briefing was concluded at 2:29 p.m.)`
  private func isEndRemark(_ printed: String) -> Bool {
    guard printed.hasPrefix("(") || printed.hasPrefix("["),
      printed.hasSuffix(")") || printed.hasSuffix("]")
    else { return false }
    let words = IncidentReader.words(printed)
    return words.contains { ["concluded", "ended", "ends", "adjourned", "concludes", "end"].contains($0) }
  }

  private func isOnlyMarks(_ printed: String) -> Bool {
    printed == "30" || printed == "-30-"
      || !printed.contains { $0.isLetter || $0.isNumber } && !printed.hasSuffix("”")
  }
}
