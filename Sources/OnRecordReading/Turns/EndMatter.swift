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
      if line.range.lowerBound < start, mayBeEndWord(line.range),
        isEndWord(document.text.collapsed(line.range))
      {
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

  /// A quick look at the bytes before a string is made: short, and opening with an E or a bracket.
  private func mayBeEndWord(_ range: ByteRange) -> Bool {
    guard range.count <= 80 else { return false }
    let first = range.first { Bytes.isLetter(document.text.bytes[$0]) }
    return first.map { document.text.bytes[$0] | 0x20 == 0x65 || document.text.bytes[$0] >= 0x80 }
      ?? false
  }

  /// Whether a line says that the text ends: `END`, `END 2:01 P.M. EST`, `-END-`, `End text.`.
  private func isEndWord(_ printed: String) -> Bool {
    let bare = Self.bare(printed)
    if bare == "END" || bare.lowercased() == "end text" || bare.lowercased() == "end of transcript"
    {
      return true
    }
    guard bare.hasPrefix("END ") || printed.hasPrefix("End ") else { return false }
    return TimeReader.first(in: printed) != nil && printed.utf8.count < 60
  }

  /// Without dashes, stars, brackets and stops.
  private static func bare(_ printed: String) -> String {
    let bytes = printed.utf8.filter {
      Bytes.isLetter($0) && $0 < 0x80 || Bytes.isDigit($0) || $0 == 0x20 || $0 == 0x3A
    }
    return String(decoding: bytes, as: UTF8.self).words.joined(separator: " ")
  }

  /// Whether a bracketed line says that the event ended: `(The briefing was concluded at 2:29 p.m.)`.
  private func isEndRemark(_ printed: String) -> Bool {
    guard printed.hasPrefix("(") || printed.hasPrefix("["),
      printed.hasSuffix(")") || printed.hasSuffix("]")
    else { return false }
    let words = IncidentReader.words(printed)
    return words.contains {
      ["concluded", "ended", "ends", "adjourned", "concludes", "end"].contains($0)
    }
  }

  private func isOnlyMarks(_ printed: String) -> Bool {
    printed == "30" || printed == "-30-"
      || !printed.contains { $0.isLetter || $0.isNumber } && !printed.hasSuffix("”")
  }
}
