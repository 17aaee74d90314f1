import OnRecordText

/// One member of a ZIP archive as the archive's directory lists it.
struct ZIPMember {
  /// The name as written, `word/document.xml`; a program that writes files must not trust it.
  let name: String
  let method: UInt16
  let isEncrypted: Bool
  /// The checksum of its bytes.
  let checksum: UInt32
  let compressedSize: Int
  /// Length of its bytes, as the directory states it.
  let size: Int
  /// Where its local header stands.
  let headerOffset: Int

  /// Names of parts are compared without regard to the case of ASCII letters (ECMA-376 part 2).
  var key: String { Self.key(of: name) }

  static func key(of name: String) -> String {
    let path = name.replacing("\\", with: "/")
    return (path.hasPrefix("/") ? String(path.dropFirst()) : path).asciiLowercased()
  }
}
