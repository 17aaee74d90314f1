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

  /// Carries a document of `bytes` on to the source, and adds the doubts of decoding.
  func finish(_ document: inout Document) {
    if let map, document.part == nil {
      document.map = document.map.composed(with: map)
      for index in document.diagnostics.indices {
        document.diagnostics[index].source = map.source(of: document.diagnostics[index].source)
      }
    }
    if let map {
      for index in document.metadata.indices {
        document.metadata[index].source = map.source(of: document.metadata[index].source)
      }
    }
    guard document.part == nil else { return }
    document.diagnostics = diagnostics.map { located($0, in: document) } + document.diagnostics
  }

  private func located(_ diagnostic: Diagnostic, in document: Document) -> Diagnostic {
    var result = diagnostic
    let range = document.map.text(of: diagnostic.source)
    if !diagnostic.source.isEmpty, !range.isEmpty { result.text = range }
    return result
  }
}
