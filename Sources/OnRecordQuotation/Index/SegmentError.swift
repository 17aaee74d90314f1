/// Why a segment cannot be used or made.
public struct SegmentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Kind: Hashable, Sendable {
    /// Not a segment of this program.
    case notASegment
    /// Made by another version of the program.
    case version(Int)
    /// Cut short, or longer than it says.
    case length(expected: Int, found: Int)
    /// A part does not have the checksum that it was written with.
    case damaged(part: String)
    /// The segment's words do not agree with the document they were made of.
    case outOfDate(document: Int64)
    /// A document has more words than one segment can hold.
    case documentTooLarge(words: Int)
  }
  /// What kind.
  public var kind: Kind

  /// A failure of a kind.
  public init(_ kind: Kind) { self.kind = kind }

  /// One sentence that says what to do.
  public var description: String {
    switch kind {
    case .notASegment: "This is not a quotation index. Rebuild the index from the record."
    case .version(let version):
      "The quotation index has version \(version), which this program does not read. "
        + "Rebuild the index from the record."
    case .length(let expected, let found):
      "The quotation index should be \(expected) bytes long and is \(found). "
        + "Rebuild the index from the record."
    case .damaged(let part):
      "The quotation index is damaged (\(part)). Rebuild the index from the record."
    case .outOfDate(let document):
      "The quotation index does not agree with document \(document). "
        + "Rebuild the index from the record."
    case .documentTooLarge(let words):
      "A document of \(words) words is larger than a quotation index can hold "
        + "(\(SegmentFormat.maximumWords))."
    }
  }
}
