public import OnRecordText

/// A change of a draft that makes one of its quotations what the record has.
///
/// Offered only where the changed draft, read again, quotes what was meant.
public struct Correction: Hashable, Sendable {
  /// What the change does.
  public enum Kind: Hashable, Sendable {
    /// Every word and mark as the record has it; honest ellipses and brackets stay.
    case exactWords
    /// The same, and what an ellipsis or a bracket hid is put back.
    case restoredWords
    /// A quotation put together from separate places becomes several, each in the record's words.
    case parted(Int)
    /// The words are given to the one who said them.
    case speaker(String)
  }
  /// A change of the draft's source.
  public struct Edit: Hashable, Sendable {
    /// The bytes of the source to replace; empty where only something is put in.
    public let range: ByteRange
    /// What comes in their place.
    public let text: String
  }
  /// What the change does.
  public let kind: Kind
  /// The changes, in order, none overlapping another.
  public let edits: [Edit]
}

extension Correction {
  /// A source with the edits made.
  ///
  /// Complexity: O(length).
  public func applied(to source: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var offset = 0
    for edit in edits {
      result += source[offset..<edit.range.lowerBound]
      result += Array(edit.text.utf8)
      offset = edit.range.upperBound
    }
    return result + source[offset...]
  }
}
