import HTTPTypes
import OnRecord
import OnRecordModel
import OnRecordReport

/// A wording's timeline, for programs.
enum WordingAPI {
  private struct Shown {
    let timeline: WordingTimeline
    let pages: PageLinks
  }

  private static let shape = JSONShape<Shown>(
    "WordingAnswer", "A wording's timeline, with a page of its uses.",
    WordingJSON.timeline.fields.map { $0.of(\.timeline) } + [
      .count("page", "Which page of the uses this is, from 1.") { $0.pages.page },
      .count("pages", "How many pages can be asked for.") { $0.pages.last },
      .one("links", "The pages beside this one.", ListJSON.links) { $0.pages },
    ])

  static let operation = Operation(
    id: "wording", summary: "A formula's timeline: who used it, when, in which printed forms",
    about: "Every place where the words stand in a row in what is spoken, in current revisions."
      + " Case, hyphens, punctuation and the shape of apostrophes do not matter. Uses in questions"
      + " are counted apart: a reporter’s use is never the speaker’s.",
    query: [
      QueryParameter(
        name: "q",
        about: "The words, in a row: at most \(WordingLimits.words), and"
          + " \(WordingLimits.bytes) bytes.",
        schema: .string, isRequired: true, example: .word)
    ] + QueryParameter.filters + [.page],
    json: shape.schema,
    follows: [.init(operation: "release", parameter: "release", pointer: "/uses/0/id")])

  static func answer(_ asked: WordingRequest, in room: Room) throws -> Answer {
    guard let phrase = asked.phrase else {
      throw WebFailure(
        .badRequest, "A wording needs its words, as the parameter “q”.", code: "missing-parameter")
    }
    let timeline = try asked.timeline(of: phrase, in: room, listLimit: 100)
    return .json(shape(Shown(timeline: timeline, pages: asked.pages(of: timeline, in: room))))
  }
}
