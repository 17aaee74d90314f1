/// Recognises what is no text by the bytes at its start, before any decoding.
enum BinarySignature {
  /// The refusal of a source that is a binary format; nil where it may be text.
  ///
  /// Signatures: the WHATWG's MIME Sniffing Standard, ISO 28500 (WARC).
  static func refusal(of source: [UInt8]) -> FormatError? {
    if source.isEmpty { return .empty }
    if starts(source, "%PDF-") {
      return .notReadYet("PDF", article: "a", instead: "add the page as HTML or its text instead")
    }
    if source.starts(with: [0x1F, 0x8B]) {
      return .notReadYet("gzip file", article: "a", instead: "unpack it first")
    }
    if starts(source, "WARC/1.") {
      return .notReadYet("web archive (WARC)", article: "a", instead: "add its pages one by one")
    }
    if starts(source, "filedesc://") {
      return .notReadYet("web archive (ARC)", article: "a", instead: "add its pages one by one")
    }
    if starts(source, "{\\rtf") {
      return .notReadYet("RTF document", article: "an", instead: "save it as plain text or HTML")
    }
    if source.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return CompoundFile.refusal(of: source) }
    for (signature, name) in pictures where source.starts(with: signature) {
      return .binary(name)
    }
    return nil
  }

  private static func starts(_ source: [UInt8], _ prefix: String) -> Bool {
    source.starts(with: prefix.utf8)
  }

  private static let pictures: [([UInt8], String)] = [
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"),
    ([0x49, 0x44, 0x33], "an MP3 recording"),
    ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
    ([0x42, 0x5A, 0x68], "a bzip2 file"),
  ]
}
