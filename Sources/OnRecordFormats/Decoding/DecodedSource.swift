import OnRecordModel
import OnRecordText

/// A source as valid UTF-8 without a byte order mark, and where each byte of it stood.
struct DecodedSource {
  /// Valid UTF-8.
  let bytes: [UInt8]
  /// From `bytes` to the source; nil where they are the same.
  let map: SourceMap?
  /// The name of the charset by the WHATWG's Encoding Standard.
  let charset: String
  /// Whether control or replacement characters occur at all.
  let hasOddities: Bool
  /// Doubts, located in the source.
  var diagnostics: [Diagnostic]

  /// Carries documents of `bytes` on to the source, and adds the doubts of decoding to the first.
  func finish(_ documents: inout [Document]) {
    for index in documents.indices {
      if let map { Self.carry(&documents[index], along: map) }
      guard index == 0 else { continue }
      let added = diagnostics.map { located($0, in: documents[0]) }
      documents[0].diagnostics = added + documents[0].diagnostics
    }
  }

  private static func carry(_ document: inout Document, along map: SourceMap) {
    for index in document.metadata.indices {
      document.metadata[index].source = map.source(of: document.metadata[index].source)
    }
    // Where the document is a part, its map ends at the part, but a line that is none has no part.
    guard document.part == nil || document.text.count == 0 else { return }
    document.map = document.map.composed(with: map)
    for index in document.diagnostics.indices {
      document.diagnostics[index].source = map.source(of: document.diagnostics[index].source)
    }
  }

  private func located(_ diagnostic: Diagnostic, in document: Document) -> Diagnostic {
    guard document.part == nil else { return diagnostic }
    var result = diagnostic
    let range = document.map.text(of: diagnostic.source)
    if !diagnostic.source.isEmpty, !range.isEmpty { result.text = range }
    return result
  }
}
