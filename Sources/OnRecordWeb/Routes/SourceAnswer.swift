import HTTPTypes
import OnRecord
import OnRecordModel
import OnRecordText

/// The source of a revision, byte for byte as it was received; and its reading text.
enum SourceAnswer {
  /// The bytes, to be kept as a file: a page of another site must not run as one of ours.
  static func source(_ request: WebRequest, _ room: Room) throws -> Answer {
    switch try ReleasePath.destination(of: request, in: room, below: "/source") {
    case .elsewhere(let answer): return answer
    case .release(let path):
      let revision = try ReleasePage.recorded(path, in: room).revision
      var answer = Answer(
        mediaType: revision.mediaType, body: try room.record.sourceBytes(of: revision))
      let name = "\(path.release.slug)\(suffix(of: revision))"
      answer.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
      answer.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
      answer.lastModified = HTTPDate(record: revision.retrieved)
      return answer
    }
  }

  /// The reading text, to which all positions refer.
  static func text(_ request: WebRequest, _ room: Room) throws -> Answer {
    switch try ReleasePath.destination(of: request, in: room, below: "/text") {
    case .elsewhere(let answer): return answer
    case .release(let path):
      let recorded = try ReleasePage.recorded(path, in: room)
      return Answer(
        mediaType: "text/plain; charset=utf-8", body: recorded.reading.text.bytes,
        lastModified: HTTPDate(record: recorded.revision.retrieved))
    }
  }

  private static func suffix(of revision: Revision) -> String {
    switch revision.mediaType {
    case "text/html": ".html"
    case "text/markdown": ".md"
    case "application/x-ndjson": ".jsonl"
    case let type where type.hasSuffix("wordprocessingml.document"): ".docx"
    default: revision.mediaType.hasPrefix("text/") ? ".txt" : ".bin"
    }
  }
}
