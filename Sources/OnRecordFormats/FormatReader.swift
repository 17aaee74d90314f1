public import OnRecordModel
import OnRecordText

/// What is known about a source beside its bytes.
public struct SourceHints: Sendable {
  /// The charset that the transport declared (HTTP `Content-Type`, a feed); nil where none did.
  public var charset: String?
  /// The address it was retrieved from; nil where it has none.
  public var url: String?

  /// The hints that are there.
  public init(charset: String? = nil, url: String? = nil) {
    self.charset = charset
    self.url = url
  }
}

/// Reads a source: bytes to documents of text, source map, blocks and marks.
public enum FormatReader {
  /// The longest source that is read, in bytes: 512 MiB.
  ///
  /// A source map counts in 32 bits, and a reading takes several times its source in memory.
  public static let maximumLength = 512 << 20

  /// Reads a source by its content, never by its name.
  ///
  /// One document for most formats, one a line for JSON lines; a Word document is one. Every map points at bytes of `source`
  /// (or of the part that the document names). Throws where nothing can be read: the error says what
  /// the source is and what to do. Complexity: O(length of the source).
  public static func documents(
    of source: [UInt8], hints: SourceHints = .init()
  ) throws(FormatError) -> [Document] {
    guard source.count <= maximumLength else { throw .tooLarge(length: source.count) }
    if let error = BinarySignature.refusal(of: source) { throw error }
    if ArchiveReader.isArchive(source) { return [try ArchiveReader.document(of: source)] }
    let decoded = SourceDecoder.decode(source, hint: hints.charset)
    let format = try ContentSniffer.format(of: decoded)
    var documents: [Document]
    switch format {
    case .plainText: documents = [PlainTextReader.document(of: decoded.bytes)]
    case .markdown: documents = [MarkdownReader.document(of: decoded.bytes)]
    case .html: documents = [HTMLReader.document(of: decoded.bytes)]
    case .jsonLines: documents = JSONLinesReader.documents(of: decoded.bytes)
    }
    decoded.finish(&documents)
    return documents
  }
}
