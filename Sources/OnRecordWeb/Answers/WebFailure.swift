import HTTPTypes
import OnRecordModel

/// Why a request was not answered as asked; becomes a page, or JSON, that says what to do.
struct WebFailure: Error, Sendable {
  let status: HTTPResponse.Status
  /// The error's name for programs: `unknown-release`.
  var code: String
  /// A sentence for a person, without a word of the request in it.
  let message: String
  var headers: HTTPFields = [:]
  /// Where to go instead.
  var suggestions: [(name: String, address: String)] = []

  init(
    _ status: HTTPResponse.Status, _ message: String, code: String? = nil,
    headers: HTTPFields = [:], suggestions: [(name: String, address: String)] = []
  ) {
    self.status = status
    self.message = message
    self.code = code ?? Self.code(of: status)
    self.headers = headers
    self.suggestions = suggestions
  }

  private static func code(of status: HTTPResponse.Status) -> String {
    status.reasonPhrase.lowercased().replacing(" ", with: "-")
  }

  /// What a reader is told where the record could not do it.
  ///
  /// Messages of failures speak to the one who typed a command; a reader gets what concerns a reader.
  init(_ failure: RecordFailure) {
    switch failure.kind {
    case .badQuery:
      self.init(.badRequest, Self.sentence(failure.message), code: "bad-query")
    case .unknownRelease:
      self.init(
        .notFound, "No release of this record answers to this name.", code: "unknown-release")
    case .ambiguousRelease:
      self.init(
        .notFound, "Several releases of this record answer to this name; give the whole name.",
        code: "ambiguous-release")
    case .unreadableSource:
      self.init(.unprocessableContent, Self.sentence(failure.message), code: "unreadable-source")
    case .locked:
      self.init(
        .serviceUnavailable, "The record is being written to; try again in a moment.",
        code: "record-locked", headers: [.retryAfter: "5"])
    case .damaged, .noRecord, .notARecord, .newerSchema, .unwritable, .destinationTaken:
      self.init(
        .serviceUnavailable,
        "The record cannot be read just now: it is damaged or not in its place. Nothing is shown"
          + " rather than half of it. Whoever keeps it will find out more with `onrecord verify`.",
        code: "record-unusable", headers: [.retryAfter: "60"])
    }
  }

  private static func sentence(_ message: String) -> String {
    message.prefix(1).uppercased() + message.dropFirst() + (message.hasSuffix(".") ? "" : ".")
  }
}
