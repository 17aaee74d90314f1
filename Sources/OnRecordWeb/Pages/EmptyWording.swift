import OnRecord
import OnRecordModel

/// A wording that nobody used: what was searched, and what to try.
struct EmptyWording {
  let asked: WordingRequest
  let phrase: String
  let timeline: WordingTimeline
  let room: Room

  func view() throws -> View {
    let releases = try room.record.releaseCount()
    var tries: [View] = []
    if !asked.filters.isEmpty {
      let count = try room.record.wordingCount(of: phrase)
      tries.append(attempt("Without the filters", count, Parameters([("q", phrase)])))
    }
    if timeline.words.count > 1 {
      tries += try [
        ("Without the first word", timeline.words.dropFirst()),
        ("Without the last word", timeline.words.dropLast()),
      ].map { name, words in
        let shorter = words.joined(separator: " ")
        let count = try room.record.wordingCount(of: shorter, filter: asked.filters.filter)
        return attempt(
          name, count, asked.parameters.setting("q", to: shorter).setting("page", to: nil))
      }
    }
    return [
      "where": .text(
        Numerals.count(releases, "release")
          + (asked.filters.isEmpty ? "" : ", only \(asked.filters.phrase)")),
      "tries": .list(tries), "isLong": .flag(timeline.words.count > 2),
      "searchAll": .text(room.links.page("/search", Parameters([("q", phrase)]))),
    ]
  }

  private func attempt(_ name: String, _ count: Int, _ parameters: Parameters) -> View {
    [
      "text": .text("\(name): \(count > 0 ? Numerals.count(count, "use") : "nowhere")"),
      "address": .text(count > 0 ? room.links.page("/wording", parameters) : ""),
    ]
  }
}
