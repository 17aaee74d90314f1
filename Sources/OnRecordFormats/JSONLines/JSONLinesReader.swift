import OnRecordModel
import OnRecordText

/// Reads JSON lines: one release a line, its transcript in the field `html` or `text`.
///
/// Text and map of a line's document count the bytes of the decoded string, and `part` names the line;
/// metadata and the place of a line that cannot be read count the bytes of the file.
enum JSONLinesReader {
  /// Whether the line at `start` is an object with a transcript.
  static func isFirstLine(of bytes: [UInt8], at start: Int) -> Bool {
    var scanner = JSONScanner(bytes: bytes, offset: start, limit: lineEnd(in: bytes, from: start))
    guard let fields = scanner.object() else { return false }
    return transcript(of: fields) != nil
  }

  /// One document a line; an empty one with a diagnostic for a line that cannot be read.
  ///
  /// Complexity: O(length).
  static func documents(of bytes: [UInt8]) -> [Document] {
    var documents: [Document] = []
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = lineEnd(in: bytes, from: start)
      number += 1
      if !bytes[start..<end].allSatisfy(ASCII.isSpace) {
        documents.append(document(of: start..<end, number: number, in: bytes))
      }
      start = end + 1
    }
    return documents
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  private static func document(of line: ByteRange, number: Int, in bytes: [UInt8]) -> Document {
    var scanner = JSONScanner(bytes: bytes, offset: line.lowerBound, limit: line.upperBound)
    let part = "line \(number)"
    guard let fields = scanner.object(), let (isHTML, value, content) = transcript(of: fields)
    else {
      return unreadable(line, part: part)
    }
    var document =
      isHTML ? HTMLReader.document(of: content) : PlainTextReader.document(of: content)
    document.mediaType = "application/x-ndjson"
    document.part = part
    for index in document.metadata.indices { document.metadata[index].source = value.range }
    document.metadata.insert(contentsOf: items(of: fields, in: bytes), at: 0)
    if UTF8Scan(content).hasControls {
      document.diagnostics += ControlCharacters.diagnostics(in: content, map: nil)
    }
    return document
  }

  /// The transcript of a line: HTML before text, as it says more.
  private static func transcript(
    of fields: [(key: String, value: JSONScanner.Value)]
  ) -> (isHTML: Bool, value: JSONScanner.Value, content: [UInt8])? {
    for name in ["html", "text"] {
      for (key, value) in fields where key == name {
        if let content = value.string, !content.allSatisfy(ASCII.isSpace) {
          return (name == "html", value, content)
        }
      }
    }
    return nil
  }

  private static func items(
    of fields: [(key: String, value: JSONScanner.Value)], in bytes: [UInt8]
  ) -> [MetadataItem] {
    fields.compactMap { key, value in
      guard key != "html", key != "text" else { return nil }
      let printed = value.string ?? Array(bytes[value.range])
      let isPlain = value.string != nil || printed.first.map(ASCII.isAlphanumeric) == true
      guard isPlain, !printed.isEmpty, printed != Array("null".utf8) || value.string != nil else {
        return nil
      }
      return MetadataItem(
        key: key.asciiLowercased(), value: String(decoding: printed, as: UTF8.self),
        source: value.range)
    }
  }

  private static func unreadable(_ line: ByteRange, part: String) -> Document {
    Document(
      text: ReadingText(bytes: []), map: SourceMap(runs: []), mediaType: "application/x-ndjson",
      part: part,
      diagnostics: [
        Diagnostic(
          code: .lineUnreadable, source: line,
          message: "The line is no JSON object with a transcript in `text` or `html`.")
      ])
  }
}
