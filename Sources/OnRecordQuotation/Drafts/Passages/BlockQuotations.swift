import OnRecordModel
import OnRecordText

/// Makes one passage of each run of block-quotation paragraphs, without the line that signs it.
struct BlockQuotations {
  let document: Document
  private var bytes: [UInt8] { document.text.bytes }

  /// The passages with the document's block quotations among them, in order.
  ///
  /// Where marks enclose a whole block quotation, they are its marks.
  func gather(into passages: [DraftPassage]) -> [DraftPassage] {
    var result = passages
    var added: [DraftPassage] = []
    var index = 0
    while index < document.blocks.count {
      guard document.blocks[index].kind == .quotation else {
        index += 1
        continue
      }
      var end = index + 1
      while end < document.blocks.count, document.blocks[end].kind == .quotation,
        !isSigned(document.blocks[end - 1])
      {
        end += 1
      }
      let labelled = labelled(index..<end)
      for passage in labelled.isEmpty ? [passage(index..<end)].compactMap(\.self) : labelled {
        if let same = lookUp(passage, in: passages) {
          // Where the mark before it has no partner, the page still says where the quotation ends.
          if result[same].isUnclosed {
            result[same] = passage.without(result[same].marks.opening, in: document.text)
          }
          result[same].isBlock = true
          result[same].signature = passage.signature
          result[same].isLabelled = passage.isLabelled
        } else {
          added.append(passage)
        }
      }
      index = end
    }
    guard !added.isEmpty else { return result }
    return (result + added).sorted(by: DraftPassage.precedes)
  }

  /// One passage a label, where paragraphs of a quoted transcript say who speaks; else none.
  private func labelled(_ blocks: Range<Int>) -> [DraftPassage] {
    let labels = blocks.map { BlockLabel(in: document.text, block: document.blocks[$0].range) }
    guard labels.count(where: { $0 != nil }) > 1, labels[0] != nil else { return [] }
    var passages: [DraftPassage] = []
    for (index, label) in zip(blocks, labels) {
      var range = document.text.trimmed(document.blocks[index].range)
      if let label {
        range = min(label.end, range.upperBound)..<range.upperBound
        passages.append(
          DraftPassage(
            stretches: [], marks: .init(opening: "", closing: ""), isBlock: true,
            signature: label.name, isLabelled: true))
      }
      guard WordCount.words(in: bytes, range) > 0 else { continue }
      passages[passages.count - 1].stretches.append(
        .init(block: index, content: range, outer: range))
    }
    return passages.filter { !$0.stretches.isEmpty }
  }

  private func lookUp(_ passage: DraftPassage, in passages: [DraftPassage]) -> Int? {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].start < passage.start { low = middle + 1 } else { high = middle }
    }
    guard low < passages.count, passages[low].start == passage.start,
      passages[low].end >= passage.end || passages[low].isUnclosed
    else { return nil }
    return low
  }

  private func passage(_ blocks: Range<Int>) -> DraftPassage? {
    var stretches = blocks.map { index in
      let range = document.text.trimmed(document.blocks[index].range)
      return QuotedSpan.Stretch(block: index, content: range, outer: range)
    }
    let signature = takeSignature(from: &stretches) ?? signature(after: blocks.upperBound)
    guard stretches.contains(where: { WordCount.words(in: bytes, $0.content) > 0 }) else {
      return nil
    }
    return DraftPassage(
      stretches: stretches, marks: .init(opening: "", closing: ""), isBlock: true,
      signature: signature)
  }

  /// Whether a paragraph ends in a signature, so that the next begins another quotation.
  private func isSigned(_ block: Block) -> Bool {
    let range = document.text.trimmed(block.range)
    var stretches = [QuotedSpan.Stretch(block: 0, content: range, outer: range)]
    return !range.isEmpty && takeSignature(from: &stretches) != nil
  }

  /// Cuts `— Name` from the end of the last paragraph.
  private func takeSignature(from stretches: inout [QuotedSpan.Stretch]) -> ByteRange? {
    guard let last = stretches.last?.content, !last.isEmpty else { return nil }
    guard let dash = lastDash(in: last) else { return takeName(from: &stretches) }
    let signature = document.text.trimmed(dash.upperBound..<last.upperBound)
    guard isShort(signature) else { return nil }
    let words = document.text.trimmed(last.lowerBound..<dash.lowerBound)
    if words.isEmpty {
      stretches.removeLast()
      return signature
    }
    let before = Neighbour.before(words.upperBound, in: bytes, start: words.lowerBound)
    let ends = before == .closer || QuotationGlyph.at(markStart(words), in: bytes) != nil
    guard ends else { return nil }
    stretches[stretches.count - 1].content = words
    stretches[stretches.count - 1].outer = words
    return signature
  }

  /// Cuts a last paragraph that is nothing but a name, as pages set it: without a dash or a full stop.
  private func takeName(from stretches: inout [QuotedSpan.Stretch]) -> ByteRange? {
    guard stretches.count > 1, let last = stretches.last?.content, isShort(last),
      let end = bytes[last].last, (end | 0x20) &- 0x61 < 26 || end >= 0x80,
      let before = bytes[stretches[stretches.count - 2].content].last,
      [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(before)
    else { return nil }
    let name = document.text[last].prefix { $0 != "," }.split(separator: " ")
    guard (2...5).contains(name.count), name.allSatisfy(BlockLabel.mayName) else { return nil }
    stretches.removeLast()
    return last
  }

  private func markStart(_ range: ByteRange) -> Int {
    var start = range.upperBound - 1
    while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The last dash that stands between spaces or begins a line, within the length of a signature.
  private func lastDash(in range: ByteRange) -> ByteRange? {
    var offset = range.upperBound - 1
    let low = max(range.lowerBound, range.upperBound - 200)
    while offset >= low {
      let width = dashWidth(at: offset)
      let before = Neighbour.before(offset, in: bytes, start: range.lowerBound)
      if width > 0, before == .space || before == .edge { return offset..<offset + width }
      offset -= 1
    }
    return nil
  }

  /// Width of —, –, ― or -- at a byte; 0 where none stands.
  private func dashWidth(at offset: Int) -> Int {
    guard offset + 1 < bytes.count else { return 0 }
    if bytes[offset] == UInt8(ascii: "-") { return bytes[offset + 1] == UInt8(ascii: "-") ? 2 : 0 }
    return bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
      && (0x93...0x95).contains(bytes[offset + 2]) ? 3 : 0
  }

  /// A paragraph after the quotation that is nothing but `— Name`, or a caption that is a name.
  private func signature(after block: Int) -> ByteRange? {
    guard block < document.blocks.count else { return nil }
    let kind = document.blocks[block].kind
    guard kind == .paragraph || kind == .caption else { return nil }
    let range = document.text.trimmed(document.blocks[block].range)
    guard !range.isEmpty else { return nil }
    let width = dashWidth(at: range.lowerBound)
    guard width > 0 || kind == .caption else { return nil }
    let signature = document.text.trimmed(range.lowerBound + width..<range.upperBound)
    return isShort(signature) ? signature : nil
  }

  private func isShort(_ range: ByteRange) -> Bool {
    !range.isEmpty && range.count < 160 && WordCount.words(in: bytes, range) <= 14
      && Neighbour.after(range.lowerBound, in: bytes, end: range.upperBound).isWord
  }
}
