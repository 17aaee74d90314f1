import HTTPTypes
import OnRecordReport

/// A failure for programs: problem details (RFC 9457), with the error's name and what to try.
enum Problem {
  static let mediaType = "application/problem+json"

  /// Where to go instead.
  private static let suggestion = JSONShape<(name: String, address: String)>(
    "Suggestion", "Where to go instead.",
    [
      .text("name", "What is there.") { $0.name },
      .text("address", "The path in this room.") { $0.address },
    ])

  static let shape = JSONShape<WebFailure>(
    "Problem", "Why a request was not answered as asked, and what to do (RFC 9457).",
    [
      .text("type", "The kind of failure as an identifier, which never changes.") {
        "tag:onrecord,2026:problem/\($0.code)"
      },
      .text("title", "What went wrong, in two or three words.") { FailurePage.title($0) },
      .count("status", "The status of the response.") { $0.status.code },
      .text("detail", "A sentence for a person: what was wrong and what to do.") { $0.message },
      .text("code", "The kind of failure for programs: unknown-release.") { $0.code },
      .list("suggestions", "Where to go instead; often empty.", suggestion) { $0.suggestions },
    ])
}
