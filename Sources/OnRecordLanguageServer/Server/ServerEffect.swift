/// What the server wants done outside of itself.
public enum ServerEffect: Hashable, Sendable {
  /// Write a message to the client; this is its content, without header.
  case send([UInt8])
  /// Come back with `timePassed` for this state of a document after some milliseconds.
  case wait(uri: String, generation: Int, milliseconds: Int)
  /// Check a document, and come back with `finished`.
  case check(CheckRequest)
  /// No check of the document is wanted any more.
  case forget(uri: String)
  /// Try to open the record, and come back with `recordLookedAt`.
  case lookAtRecord
  /// End as soon as this process, the client, has gone.
  case watch(process: Int32)
  /// Something for those who look for a fault.
  case log(String)
  /// End with an exit code.
  case exit(Int32)
}

/// A state of a document that is to be checked.
public struct CheckRequest: Hashable, Sendable {
  /// The document.
  public let uri: String
  /// Which of its states: a later one has a higher number.
  public let generation: Int
  /// Its text in UTF-8.
  public let source: [UInt8]
}
