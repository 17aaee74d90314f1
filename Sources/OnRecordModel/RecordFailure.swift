/// Why a record could not do what was asked; the message says what to do next.
public struct RecordFailure: Error, Hashable, Sendable {
  /// What kind of failure.
  public enum Kind: Hashable, Sendable {
    /// There is no record at the place.
    case noRecord
    /// What stands at the place is not a record of ours.
    case notARecord
    /// The record was made by a later version of OnRecord.
    case newerSchema
    /// Another process is writing.
    case locked
    /// The record contradicts itself or a file of it is missing.
    case damaged
    /// The file system refused.
    case unwritable
    /// No release answers to the name.
    case unknownRelease
    /// Several releases answer to the name.
    case ambiguousRelease
    /// A source cannot be read: its format is not known or not read yet, or there is no such file.
    case unreadableSource
    /// There is something already where a copy should go.
    case destinationTaken
    /// The query or a filter cannot be understood.
    case badQuery
  }
  /// What kind.
  public var kind: Kind
  /// A sentence for a person.
  public var message: String

  /// A failure of a kind with its message.
  public init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}
