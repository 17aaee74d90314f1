import OnRecordModel

/// Reads what comes as a ZIP archive: a Word document, or nothing that is read yet.
enum ArchiveReader {
  /// Whether a source is an archive: a member or, of an empty one, the directory's end begins it.
  static func isArchive(_ source: [UInt8]) -> Bool {
    source.starts(with: [0x50, 0x4B, 3, 4]) || source.starts(with: [0x50, 0x4B, 5, 6])
  }

  /// The document of an archive.
  ///
  /// - Throws: `FormatError` that names what it is, where it is no Word document.
  static func document(of source: [UInt8]) throws(FormatError) -> Document {
    let archive = try ZIPArchive(of: source)
    if let package = try WordPackage(archive) { return try DOCXReader.document(of: package) }
    throw try refusal(of: archive)
  }

  private static func refusal(of archive: ZIPArchive) throws(FormatError) -> FormatError {
    if archive.holdsMember(below: "xl/") {
      return .notReadYet("Excel workbook", article: "an", instead: "save its text as DOCX or HTML")
    }
    if archive.holdsMember(below: "ppt/") {
      return .notReadYet(
        "PowerPoint presentation", article: "a", instead: "save its text as DOCX or HTML")
    }
    // An ODF or EPUB file says what it is in its first member.
    let type = try archive.bytes(of: "mimetype").map { String(decoding: $0, as: UTF8.self) } ?? ""
    if type.hasPrefix("application/vnd.oasis.opendocument") {
      return .notReadYet("OpenDocument file", article: "an", instead: "save it as DOCX or HTML")
    }
    if type.hasPrefix("application/epub") {
      return .notReadYet("EPUB book", article: "an", instead: "unpack it and add its pages")
    }
    if archive.holds("[Content_Types].xml") { return .damagedArchive }
    return .notReadYet("ZIP archive", article: "a", instead: "unpack it and add what is in it")
  }
}
