import OnRecordModel
import OnRecordText

/// Gathers the quotations of a document from its marks, its block quotations and its mark-up.
struct PassageCollector {
  let document: Document
  private var bytes: [UInt8] { document.text.bytes }

  /// Passages in order of their beginnings, nested ones after those around them, and marks without
  /// partners.
  ///
  /// Complexity: O(length of the text), and a sort of the passages.
  func collect() -> (passages: [DraftPassage], faults: [PairedMarks.Fault]) {
    let paired = pairMarks()
    var passages = paired.spans.compactMap(passage)
    passages += markedUp()
    passages.sort(by: DraftPassage.precedes)
    passages = BlockQuotations(document: document).gather(into: passages)
    return (nested(passages), paired.faults)
  }

  // MARK: - Marks

  private func pairMarks() -> PairedMarks {
    var pairing = MarkPairing(bytes: bytes)
    let code = codeRanges()
    var firstCode = 0
    let readable = document.blocks.indices.filter { Self.isRead(document.blocks[$0].kind) }
    for (place, index) in readable.enumerated() {
      let block = document.blocks[index]
      while firstCode < code.count, code[firstCode].upperBound <= block.range.lowerBound {
        firstCode += 1
      }
      var lastCode = firstCode
      while lastCode < code.count, code[lastCode].lowerBound < block.range.upperBound {
        lastCode += 1
      }
      pairing.read(
        block: index, range: document.text.trimmed(block.range),
        code: Array(code[firstCode..<lastCode]),
        nextStart: nextStart(after: place, in: readable))
    }
    return pairing.result
  }

  /// What is code, by the page's mark-up or by Markdown's back quotes.
  private func codeRanges() -> [ByteRange] {
    var ranges = document.marks.filter { $0.kind == .code }.map(\.range)
    if document.mediaType == "text/markdown" {
      for block in document.blocks {
        ranges += CodeSpans.ranges(in: bytes, block: block.range)
      }
    }
    return Self.merged(ranges)
  }

  private static func isRead(_ kind: Block.Kind) -> Bool {
    switch kind {
    case .rule, .alternativeText: false
    default: true
    }
  }

  /// Where the next block of the same kind begins; captions between are passed over.
  private func nextStart(after place: Int, in readable: [Int]) -> Int? {
    let kind = document.blocks[readable[place]].kind
    guard kind == .paragraph || kind == .listItem || kind == .quotation else { return nil }
    var next = place + 1
    while next < readable.count, document.blocks[readable[next]].kind == .caption { next += 1 }
    guard next < readable.count, document.blocks[readable[next]].kind == kind else { return nil }
    return document.text.trimmed(document.blocks[readable[next]].range).lowerBound
  }

  /// Ranges in order without overlaps.
  private static func merged(_ ranges: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  // MARK: - Passages

  /// A span as a passage; nil for an apostrophe and for marks round no word.
  private func passage(_ span: QuotedSpan) -> DraftPassage? {
    if span.isDropped, span.glyph.family == .single { return nil }
    guard span.isDropped == (span.closing == nil) else { return nil }
    var stretches = span.stretches
    for index in stretches.indices {
      stretches[index].content = document.text.trimmed(stretches[index].content)
    }
    guard stretches.contains(where: { WordCount.words(in: bytes, $0.content) > 0 }) else {
      return nil
    }
    return DraftPassage(
      stretches: stretches,
      marks: .init(
        opening: document.text[span.opening],
        closing: span.closing.map { document.text[$0] } ?? ""),
      isUnclosed: span.isDropped)
  }

  /// What mark-up sets as a quotation without marks in the text.
  private func markedUp() -> [DraftPassage] {
    var block = 0
    return document.marks.filter { $0.kind == .quoted }.compactMap { mark in
      while block + 1 < document.blocks.count,
        document.blocks[block].range.upperBound <= mark.range.lowerBound
      {
        block += 1
      }
      let content = document.text.trimmed(mark.range)
      guard WordCount.words(in: bytes, content) > 0 else { return nil }
      return DraftPassage(
        stretches: [.init(block: block, content: content, outer: content)],
        marks: .init(opening: "", closing: ""))
    }
  }

  /// Finds for each passage the one around it, by containment; leaves out what stands too deep.
  private func nested(_ passages: [DraftPassage]) -> [DraftPassage] {
    var result: [DraftPassage] = []
    var open: [Int] = []
    for (index, passage) in passages.enumerated() {
      while let last = open.last, result[last].end < passage.end { open.removeLast() }
      guard open.count < MarkPairing.deepest else { continue }
      var passage = passage
      passage.parent = open.last
      passage.depth = open.count
      if passage.isUnclosed {
        let next = index + 1 < passages.count ? passages[index + 1].start : Int.max
        passage.cut(at: next, in: document.text)
        guard passage.stretches.contains(where: { WordCount.words(in: bytes, $0.content) > 0 })
        else { continue }
      } else {
        open.append(result.count)
      }
      result.append(passage)
    }
    return result
  }
}

extension DraftPassage {
  /// Ends a passage that nothing closes where the next begins, and with its first paragraph.
  fileprivate mutating func cut(at next: Int, in text: ReadingText) {
    guard var first = stretches.first else { return }
    let end = max(first.content.lowerBound, min(first.content.upperBound, next))
    first.content = text.trimmed(first.content.lowerBound..<end)
    first.outer = first.outer.lowerBound..<max(first.outer.lowerBound, first.content.upperBound)
    stretches = [first]
  }
}
