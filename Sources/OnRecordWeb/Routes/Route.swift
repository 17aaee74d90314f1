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

  init(
    _ path: String, _ formats: [Format] = [.html], isKept: Bool = true, take: Maker? = nil,
    read: @escaping Maker
  ) {
    self.path = path
    self.formats = formats
    self.isKept = isKept
    self.take = take
    self.read = read
  }
}
