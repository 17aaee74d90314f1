import OnRecordModel
import OnRecordText

/// Reads Markdown as transcripts use it: a YAML header, paragraphs hard-wrapped, emphasis, links,
/// some HTML.
///
/// It follows CommonMark but where that would lose or change words: lines set in by four spaces are
/// paragraphs and no code, back quotes are text, the number of an ordered list stays in the text, and a
/// tag of no HTML element (`<inaudible>`) is text.
enum MarkdownReader {
  /// The document of a text in UTF-8.
  ///
  /// Complexity: O(length).
  static func document(of bytes: [UInt8]) -> Document {
    var builder = DocumentBuilder(source: bytes)
    var start = 0
    if let range = FrontMatter.range(in: bytes) {
      let header = FrontMatter.read(in: bytes, range: range.content)
      builder.metadata = header.items
      builder.diagnostics = header.diagnostics
      start = range.end
    }
    var blocks = MarkdownBlocks(bytes: bytes, offset: start)
    blocks.run(into: &builder)
    return builder.finish(mediaType: "text/markdown")
  }
}
