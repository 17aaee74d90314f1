/// Tells the old formats of Microsoft Office by the names of the streams in them ([MS-CFB]).
enum CompoundFile {
  /// The refusal of a compound file, which says what it is as far as its streams tell.
  ///
  /// Complexity: O(length).
  static func refusal(of source: [UInt8]) -> FormatError {
    if holds("EncryptedPackage", source) {
      return FormatError(
        kind: .encrypted, formatName: "Office document with a password",
        message: "This Office document is locked with a password; save it without one.")
    }
    if holds("WordDocument", source) {
      return .notReadYet(
        "Word document of the old kind (DOC)", article: "a", instead: "save it as DOCX")
    }
    return .binary("an old Microsoft Office file")
  }

  /// Whether a stream of a name is there: names stand in UTF-16 at places of 128 bytes.
  private static func holds(_ name: String, _ source: [UInt8]) -> Bool {
    var wanted: [UInt8] = []
    for unit in name.utf16 { wanted += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    wanted += [0, 0]
    return stride(from: 512, to: source.count, by: 128).contains { offset in
      source[offset...].starts(with: wanted)
    }
  }
}
