import HTTPTypes
import OnRecordReport
import OnRecordText

/// What a reader gets where there is no answer.
enum FailurePage {
  static func answer(_ failure: WebFailure, as format: Format, in room: Room) -> Answer {
    var answer =
      format == .json
      ? Answer(mediaType: Problem.mediaType, body: Problem.shape(failure).encoded())
      : (try? page(failure, in: room)) ?? plain(failure)
    answer.status = failure.status
    answer.headers.append(contentsOf: failure.headers)
    answer.keeping = .never
    return answer
  }

  private static func page(_ failure: WebFailure, in room: Room) throws -> Answer {
    try room.page(
      "failure",
      [
        "title": .text(title(failure)), "code": .text(String(failure.status.code)),
        "message": .text(failure.message),
        "suggestions": .list(
          failure.suggestions.map { ["name": .text($0.name), "address": .text($0.address)] }),
      ])
  }

  /// What went wrong in two or three words, the same for every failure of a status.
  static func title(_ failure: WebFailure) -> String {
    switch failure.status.code {
    case 404: "Not found"
    case 405: "Not here"
    case 408: "Too slow"
    case 413: "Too long"
    case 429, 503: "Not just now"
    case 400..<500: "That could not be read"
    default: "Something went wrong"
    }
  }

  private static func plain(_ failure: WebFailure) -> Answer {
    Answer(mediaType: "text/plain; charset=utf-8", body: Array((failure.message + "\n").utf8))
  }
}
