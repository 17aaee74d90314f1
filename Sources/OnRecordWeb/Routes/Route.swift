import HTTPTypes

/// A page of the room: where it stands, in which forms, and how it is made.
struct Route: Sendable {
  /// Makes an answer; called on a thread that may wait for the record.
  typealias Maker = @Sendable (WebRequest, Room) throws -> Answer

  /// The path below the prefix, with `:name` for what is open.
  let path: String
  /// The forms that there are; the first is what is given to those who do not say.
  let formats: [Format]
  /// Makes the answer to a reading request.
  let read: Maker
  /// Makes the answer to something that is sent, such as a draft; nil where nothing is taken.
  let take: Maker?
  /// Whether the same address gives the same answer as long as the record does not change.
  let isKept: Bool
  /// What a program is told of reading it; every route of the room has one, which a test holds.
  let operation: Operation?
  /// What a program is told of sending something to it.
  let taking: Operation?

  /// The methods of requests that are answered, or refused with the ones that there are.
  static let methods: [HTTPRequest.Method] =
    [.get, .head, .post, .options, .put, .delete, .patch, .trace]
    + ["QUERY"].compactMap { HTTPRequest.Method($0) }

  init(
    _ path: String, _ formats: [Format] = [.html], _ operation: Operation? = nil,
    isKept: Bool = true, taking: Operation? = nil, take: Maker? = nil, read: @escaping Maker
  ) {
    self.path = path
    self.formats = formats
    self.isKept = isKept
    self.operation = operation
    self.taking = taking
    self.take = take
    self.read = read
  }
}
