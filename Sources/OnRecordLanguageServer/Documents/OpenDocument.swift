import OnRecordText

/// A document as the editor has it, edit by edit.
struct OpenDocument {
  /// The longest document that is followed, in bytes.
  static let mostBytes = 32 << 20

  /// The name by which the client calls it.
  let uri: String
  private(set) var version: Int
  /// Its text in UTF-8.
  private(set) var bytes: [UInt8]
  private(set) var lines: LineIndex

  init(uri: String, version: Int, text: String) {
    self.uri = uri
    self.version = version
    bytes = Array(text.utf8)
    lines = LineIndex(bytes)
  }

  /// Makes the changes of one notification, in their order; false where the document grew too long.
  ///
  /// Places outside the text are moved to its nearest place, as the protocol has it, and the two ends
  /// of a range exchanged where they are the wrong way round. Complexity: O(length) a change.
  mutating func apply(
    _ changes: [DocumentSync.DidChange.Change], version: Int, _ encoding: PositionEncoding
  ) -> Bool {
    self.version = version
    for change in changes {
      guard let range = change.range else {
        bytes = Array(change.text.utf8)
        lines = LineIndex(bytes)
        continue
      }
      let first = lines.offset(of: min(range.start, range.end), in: bytes, encoding)
      let last = lines.offset(of: max(range.start, range.end), in: bytes, encoding)
      let replaced = first..<max(first, last)
      let added = change.text.utf8.count
      guard bytes.count - replaced.count + added <= Self.mostBytes else { return false }
      bytes.replaceSubrange(replaced, with: change.text.utf8)
      lines.replace(replaced, with: added, in: bytes)
    }
    return bytes.count <= Self.mostBytes
  }
}
