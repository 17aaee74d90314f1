import OnRecordModel
import OnRecordText

/// Decodes a source to UTF-8: by byte order mark, declaration, strict UTF-8, then evidence.
enum SourceDecoder {
  /// Decodes a source; never fails, and says in diagnostics what was doubtful.
  ///
  /// Complexity: O(length).
  static func decode(_ source: [UInt8], hint: String?) -> DecodedSource {
    if let (charset, length) = byteOrderMark(of: source) {
      return transcode(source, from: length, as: charset, diagnostics: [])
    }
    let scan = UTF8Scan(source)
    let declared = declaration(in: source, hint: hint)
    let choice = CharsetChoice(scan: scan, declared: declared, source: source)
    var diagnostics: [Diagnostic] = []
    if let diagnostic = choice.diagnostic { diagnostics.append(diagnostic) }
    if choice.charset == .utf8, scan.isValid {
      if scan.hasControls { diagnostics += ControlCharacters.diagnostics(in: source, map: nil) }
      return DecodedSource(
        bytes: source, map: nil, charset: choice.charset.name, hasOddities: scan.hasControls,
        diagnostics: diagnostics)
    }
    return transcode(source, from: 0, as: choice.charset, diagnostics: diagnostics)
  }

  private static func transcode(
    _ source: [UInt8], from start: Int, as charset: Charset, diagnostics: [Diagnostic]
  ) -> DecodedSource {
    var transcoder = Transcoder(source: source, start: start)
    transcoder.run(charset)
    let (bytes, map, undecodable) = transcoder.finish(charsetName: charset.name)
    let controls =
      UTF8Scan(bytes).hasControls ? ControlCharacters.diagnostics(in: bytes, map: map) : []
    return DecodedSource(
      bytes: bytes, map: map, charset: charset.name,
      hasOddities: !controls.isEmpty || !undecodable.isEmpty,
      diagnostics: diagnostics + undecodable + controls)
  }

  private static func declaration(
    in source: [UInt8], hint: String?
  ) -> (charset: Charset, range: ByteRange)? {
    if let hint, let charset = Charset(label: hint) { return (charset, 0..<0) }
    guard let found = CharsetDeclaration(in: source), let charset = Charset(label: found.label)
    else { return nil }
    // A declaration that could be read as ASCII cannot stand in UTF-16.
    switch charset {
    case .utf16LittleEndian, .utf16BigEndian: return (.utf8, found.range)
    default: return (charset, found.range)
    }
  }

  private static func byteOrderMark(of source: [UInt8]) -> (Charset, length: Int)? {
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if source.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return (.utf32LittleEndian, 4) }
    if source.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if source.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if source.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}
