public import OnRecordText

/// A text of the record as a file that an editor can open.
public struct OpenText: Sendable {
  private let uri: String
  private let text: ReadingText
  private let lines: LineIndex

  /// A text that stands in a file byte for byte.
  ///
  /// - Parameter uri: The address of the file.
  /// - Complexity: O(length).
  public init(uri: String, text: ReadingText) {
    self.uri = uri
    self.text = text
    lines = LineIndex(text.bytes)
  }

  /// Where a passage stands in the file.
  ///
  /// - Parameters:
  ///   - range: The passage, as bytes of the text.
  ///   - encoding: How the client counts.
  /// - Complexity: O(log lines), and O(length of a line) for UTF-16.
  public func place(of range: ByteRange, _ encoding: PositionEncoding) -> OpenPlace {
    OpenPlace(
      location: Location(uri: uri, range: lines.range(of: range, in: text.bytes, encoding)))
  }
}

/// Where a passage can be opened.
public struct OpenPlace: Hashable, Sendable {
  let location: Location
}
