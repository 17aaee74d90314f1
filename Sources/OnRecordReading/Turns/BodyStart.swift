import OnRecordModel
import OnRecordText

/// Finds where the remarks begin.
struct BodyStart {
  let document: Document
  let lines: [Line]
  let title: String?
  /// More prose than this before the first label, in bytes, is speech and no editor's note.
  private static let longestFront = 900

  /// What lines were found to be, by index, so that none is looked at twice.
  private(set) var known: [Int: FrontLine] = [:]

  init(document: Document, lines: [Line], title: String?) {
    self.document = document
    self.lines = lines
    self.title = title
  }

  /// The text offset of the first word of the remarks, and whether it has no label.
  ///
  /// With labels, the first one begins the remarks, unless prose stands before it and the label is an
  /// asker's or the prose is long: then somebody spoke first without a label. Without labels, the
  /// first prose begins them.
  mutating func find(firstLabel: LabelCandidate?, firstIsAsker: Bool) -> (
    offset: Int, isUnlabelled: Bool
  ) {
    if let firstLabel {
      let start = firstLabel.range.lowerBound
      guard firstIsAsker || start > Self.longestFront, let prose = firstProse(before: start),
        firstIsAsker || start - prose > Self.longestFront
      else { return (start, false) }
      return (prose, true)
    }
    if let text = afterBeginText() { return (text, true) }
    return (firstProse(before: document.text.count) ?? firstUnread() ?? document.text.count, true)
  }

  /// After `Begin text:`, where a page frames another's statement so.
  private func afterBeginText() -> Int? {
    for (index, line) in lines.enumerated() where line.range.count < 24 && index + 1 < lines.count {
      let first = document.text.bytes[line.range.lowerBound]
      guard first == 0x42 || first == 0x62,
        document.text.collapsed(line.range).lowercased().hasPrefix("begin text")
      else { continue }
      return lines[index + 1].range.lowerBound
    }
    return nil
  }

  private mutating func firstProse(before end: Int) -> Int? {
    for (index, line) in lines.enumerated() where line.range.lowerBound < end {
      guard isSpeech(line), line.range.count >= 24,
        document.blocks[line.block].kind != .listItem
      else { continue }
      let printed = document.text.collapsed(line.range)
      let kind = known[index] ?? FrontLine(printed)
      known[index] = kind
      guard printed != title, case .prose = kind else { continue }
      return withSalutation(index).range.lowerBound
    }
    return nil
  }

  /// `Mr. Chairman, distinguished delegates,` belongs to the speech that it opens.
  private func withSalutation(_ index: Int) -> Line {
    var first = index
    while first > 0, isSpeech(lines[first - 1]) {
      let bytes = document.text.bytes
      let line = lines[first - 1]
      guard let last = line.range.last, bytes[last] == 0x2C || bytes[last] == 0x21,
        line.range.count <= 160
      else { break }
      first -= 1
    }
    return lines[first]
  }

  /// Where nothing reads as prose: the first line that is no known front matter.
  private mutating func firstUnread() -> Int? {
    lines.first { line in
      guard isSpeech(line) else { return false }
      let printed = document.text.collapsed(line.range)
      if printed == title { return false }
      switch FrontLine(printed) {
      case .other, .personName, .note, .place, .prose: return true
      default: return false
      }
    }?.range.lowerBound
  }

  private func isSpeech(_ line: Line) -> Bool {
    switch document.blocks[line.block].kind {
    case .paragraph, .listItem, .quotation, .cell: true
    case .heading, .caption, .alternativeText, .footnote, .rule: false
    }
  }
}
