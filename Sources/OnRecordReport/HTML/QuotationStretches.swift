import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// Where the quotations of a draft are to be marked: by block, with the quotation marks round them.
enum QuotationStretches {
  /// The stretches in order; they do not overlap.
  ///
  /// A quotation inside another is marked with that other. Complexity: O(n log n).
  static func stretches(
    of quotations: [DraftQuotation], in document: Document
  ) -> [DraftMarkup.Stretch] {
    var found: [DraftMarkup.Stretch] = []
    var entry = 0
    for quotation in quotations {
      if case .nested = quotation.kind { continue }
      let isNoted = quotation.isJudged || quotation.kind == .unclosed
      let ranges = quotation.pieces.flatMap { parts(of: $0, in: document.blocks) }
      for range in ranges {
        found.append(
          .init(range: widened(range, in: document.text), entry: isNoted ? entry : nil))
      }
      if isNoted { entry += 1 }
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    var stretches = withoutOverlaps(found)
    var seen: Set<Int> = []
    for index in stretches.indices.reversed() {
      guard let entry = stretches[index].entry else { continue }
      stretches[index].isLast = seen.insert(entry).inserted
    }
    return stretches
  }

  /// A piece of a quotation, cut at the bounds of blocks; as it is where it touches none.
  private static func parts(of piece: ByteRange, in blocks: [Block]) -> [ByteRange] {
    let first = blocks.partitioningIndex { $0.range.upperBound > piece.lowerBound }
    let inside = blocks[first...].prefix { $0.range.lowerBound < piece.upperBound }
      .map { $0.range.clamped(to: piece) }.filter { !$0.isEmpty }
    return inside.isEmpty ? [piece] : inside
  }

  /// A range with the quotation marks right before and after it, and the comma that one encloses.
  private static func widened(_ range: ByteRange, in text: ReadingText) -> ByteRange {
    let bytes = text.bytes
    let start = range.lowerBound - markWidth(in: bytes, before: range.lowerBound)
    var end = range.upperBound
    if end < bytes.count, [UInt8(ascii: ","), UInt8(ascii: ".")].contains(bytes[end]),
      markWidth(in: bytes, at: end + 1) > 0
    {
      end += 1
    }
    return start..<end + markWidth(in: bytes, at: end)
  }

  private static let marks = ["\"", "'", "“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "‹", "›"]
    .map { Array($0.utf8) }

  private static func markWidth(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset < bytes.count else { return 0 }
    return marks.first { bytes[offset...].starts(with: $0) }?.count ?? 0
  }

  private static func markWidth(in bytes: [UInt8], before offset: Int) -> Int {
    marks.first { mark in
      offset >= mark.count && bytes[offset - mark.count..<offset].elementsEqual(mark)
    }?.count ?? 0
  }

  private static func withoutOverlaps(
    _ stretches: [DraftMarkup.Stretch]
  ) -> [DraftMarkup.Stretch] {
    var kept: [DraftMarkup.Stretch] = []
    for stretch in stretches {
      let start = max(stretch.range.lowerBound, kept.last?.range.upperBound ?? 0)
      guard start < stretch.range.upperBound else { continue }
      kept.append(.init(range: start..<stretch.range.upperBound, entry: stretch.entry))
    }
    return kept
  }
}
