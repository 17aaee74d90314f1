import OnRecordModel
import OnRecordText

/// Reads a Word document (ECMA-376, also ISO/IEC 29500): its text, footnotes and endnotes.
///
/// Headers, footers, comments and pictures are not read. A byte of the file says nothing to a reader,
/// so places count the bytes of the parts that were read, unpacked and one after another: the
/// document's `part` names them in this order. Metadata is placed by its packed bytes in the file.
struct DOCXReader {
  static let mediaType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  private let package: WordPackage
  private let styles: WordStyles
  private var parts: [Part] = []

  private struct Part {
    let name: String
    let decoded: DecodedSource
    let length: Int
    let collector: WordCollector
  }

  /// The document of a package.
  ///
  /// - Throws: `FormatError` where a part is missing, damaged or too long, or there is no text.
  /// - Complexity: O(length of the parts).
  static func document(of package: WordPackage) throws(FormatError) -> Document {
    var reader = DOCXReader(package: package, styles: try Self.styles(of: package))
    try reader.readParts()
    return try reader.assemble()
  }

  private init(package: WordPackage, styles: WordStyles) {
    self.package = package
    self.styles = styles
  }

  private static func styles(of package: WordPackage) throws(FormatError) -> WordStyles {
    guard let part = package.part("styles") else { return WordStyles() }
    do {
      return try WordStyles(part: SourceDecoder.decode(package.bytes(of: part), hint: nil).bytes)
    } catch let error as FormatError {
      throw error
    } catch {
      throw .damagedDocument
    }
  }

  private mutating func readParts() throws(FormatError) {
    let main = try read(package.mainPart, as: .body)
    parts.append(main)
    guard !main.collector.notes.isEmpty else { return }
    for kind in ["footnotes", "endnotes"] {
      guard let name = package.part(kind) else { continue }
      let part = try read(name, as: .notes(main.collector.notes))
      if !part.collector.leaves.isEmpty { parts.append(part) }
    }
  }

  private func read(_ name: String, as kind: WordCollector.Part) throws(FormatError) -> Part {
    let bytes = try package.bytes(of: name)
    let decoded = SourceDecoder.decode(bytes, hint: nil)
    var collector = WordCollector(
      kind, styles: styles, links: try package.links(of: name))
    do {
      try XMLScanner.scan(decoded.bytes) { collector.take($0, of: decoded.bytes) }
    } catch {
      throw .damagedDocument
    }
    guard collector.isText else { throw .damagedDocument }
    return Part(name: name, decoded: decoded, length: bytes.count, collector: collector)
  }

  // MARK: - Assembling

  private func assemble() throws(FormatError) -> Document {
    // What is deferred comes after everything, as if its part were given once more.
    let order =
      parts.map { ($0, $0.collector.leaves) }
      + parts.filter { !$0.collector.deferred.isEmpty }.map { ($0, $0.collector.deferred) }
    var assembler = WordAssembler(source: order.flatMap { $0.0.decoded.bytes })
    var start = 0
    for (part, leaves) in order {
      assembler.run(leaves, of: part.collector, at: start)
      start += part.decoded.bytes.count
    }
    var document = assembler.finish(mediaType: Self.mediaType)
    guard !document.blocks.isEmpty else { throw .empty }
    if let inner = Self.map(of: order.map(\.0)) {
      document.map = document.map.composed(with: inner)
    }
    document.part = order.map(\.0.name).joined(separator: ", ")
    document.diagnostics = diagnostics(in: document)
    if let (bytes, place) = try package.properties() {
      document.metadata = WordMetadata.items(
        of: SourceDecoder.decode(bytes, hint: nil).bytes, place: place)
    }
    return document
  }

  /// From the decoded parts to the parts as they are; nil where they are the same.
  private static func map(of parts: [Part]) -> SourceMap? {
    guard parts.contains(where: { $0.decoded.map != nil }) else { return nil }
    var runs: [SourceMap.Run] = []
    var text = 0
    var source = 0
    for part in parts {
      let map = part.decoded.map ?? .identity(length: part.length)
      runs += map.runs.map {
        SourceMap.Run(
          text: $0.text + UInt32(text), textLength: $0.textLength,
          source: $0.source + UInt32(source), sourceLength: $0.sourceLength)
      }
      text += part.decoded.bytes.count
      source += part.length
    }
    return SourceMap(runs: runs)
  }

  private func diagnostics(in document: Document) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var start = 0
    for part in parts {
      let places = part.decoded.map
      func shifted(_ range: ByteRange) -> ByteRange {
        (places?.source(of: range) ?? range).shifted(by: start)
      }
      diagnostics += part.decoded.diagnostics.map { diagnostic in
        var moved = diagnostic
        moved.source = diagnostic.source.shifted(by: start)
        return moved
      }
      diagnostics += part.collector.findings.diagnostics(shifted)
      start += part.length
    }
    return diagnostics.map { diagnostic in
      var placed = diagnostic
      placed.text = document.map.text(of: diagnostic.source)
      return placed
    }
  }
}
