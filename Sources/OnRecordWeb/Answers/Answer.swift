import HTTPTypes
import OnRecordReport
import OnRecordText

/// What a request is answered with, before it is compressed, compared and sent.
struct Answer: Sendable {
  /// How long others may keep it.
  enum Keeping: Sendable {
    /// Kept, but asked for again before each use.
    case revalidated
    /// Never another under this address.
    case forever
    /// Not at all: it rests on what a reader sent.
    case never
  }

  var status: HTTPResponse.Status = .ok
  /// With its charset: `text/html; charset=utf-8`.
  var mediaType: String
  var body: [UInt8]
  var headers: HTTPFields = [:]
  /// When what it says changed last; nil where that is not known.
  var lastModified: HTTPDate?
  var keeping: Keeping = .revalidated
  /// Whether it is worth some time to make it small: made once, and sent to many.
  var isSentOften = false
  /// Whether other sites' scripts may read it.
  var isShared = true

  static func page(_ html: String) -> Answer {
    Answer(mediaType: "text/html; charset=utf-8", body: Array(html.utf8))
  }

  static func json(_ value: JSONValue) -> Answer {
    Answer(mediaType: Format.json.mediaType, body: value.encoded())
  }

  /// The way to another address of this room, with a sentence why.
  static func redirect(
    to address: String, _ status: HTTPResponse.Status = .movedPermanently, because reason: String
  ) -> Answer {
    Answer(
      status: status, mediaType: "text/plain; charset=utf-8",
      body: Array("\(reason)\n\(address)\n".utf8), headers: [.location: address])
  }
}
