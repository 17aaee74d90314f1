import OnRecordModel
import OnRecordText

/// Reads plain text: paragraphs by blank lines and indentation, hard-wrapped lines joined.
enum PlainTextReader {
  /// The document of a text in UTF-8.
  ///
  /// Complexity: O(length).
  static func document(of bytes: [UInt8]) -> Document {
    var builder = DocumentBuilder(source: bytes)
    let lines = TextLine.lines(of: bytes)
    var assembler = ParagraphAssembler(
      lines: lines, bytes: bytes, style: WrapStyle(of: lines, in: bytes))
    assembler.run(into: &builder)
    return builder.finish(mediaType: "text/plain")
  }
}
