import OnRecordModel
import OnRecordText

/// Reads HTML, a whole page as served or a fragment: the content's text, without navigation and the
/// like.
enum HTMLReader {
  /// The document of a page in UTF-8.
  ///
  /// Complexity: O(length).
  static func document(of bytes: [UInt8]) -> Document {
    var collector = HTMLCollector(bytes: bytes)
    var diagnostics: [Diagnostic] = []
    if let refusal = HTMLGuard(bytes).refusal {
      diagnostics.append(
        Diagnostic(
          code: .markupUnreadable, source: 0..<bytes.count,
          message: "\(refusal): the page is read tag by tag, without its structure."))
      var stripper = TagStripper(bytes: bytes)
      stripper.collect(into: &collector)
    } else {
      HTMLParser.collect(bytes, into: &collector)
    }
    collector.finish()
    let leaves = MainContent(regions: collector.regions).leaves(of: collector.leaves)
    var assembler = HTMLAssembler(bytes: bytes, styles: collector.styles)
    assembler.run(inSourceOrder(leaves))
    return assembler.finish(metadata: collector.metadata.items, diagnostics: diagnostics)
  }

  /// The parser moves text that stands between a table's cells to before the table.
  private static func inSourceOrder(_ leaves: [HTMLLeaf]) -> [HTMLLeaf] {
    let isSorted = zip(leaves, leaves.dropFirst()).allSatisfy {
      $0.range.lowerBound <= $1.range.lowerBound
    }
    guard !isSorted else { return leaves }
    return leaves.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
