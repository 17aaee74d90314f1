import HTTPTypes
import OnRecord
import OnRecordCitation
import OnRecordModel
import OnRecordText

/// Turns of a release by themselves: what they answer, where they stand, and how to cite them.
struct StatementPage {
  let recorded: RecordedReading
  /// Indexes of the turns, rising; one at least.
  let turns: [Int]
  let room: Room

  private var reading: Reading { recorded.reading }
  private var release: Release { recorded.release }
  private var path: String {
    room.links.release(
      release.slug, revision: recorded.revision.isCurrent ? nil : recorded.revision.ordinal)
  }

  func answer() throws -> Answer {
    let views = TurnViews(reading)
    let own = "?" + TurnSelection.name(turns)
    var view: View = [
      "title": .text(title), "release": .text(release.title ?? release.id),
      "dayText": .text(Days.text(orUndated: release.day)), "day": .optional(release.day),
      "place": .optional(release.place), "path": .text(path),
      "canonical": .text(room.links.absolute(path) + own),
      "context": .text(path + (turns.first.map { "#t\($0 + 1)" } ?? "")),
      "turns": .list(turns.map(views.turn)),
      "asked": .list(asked.map(views.turn)), "hasAsked": .flag(!asked.isEmpty),
      "superseded": .flag(!recorded.revision.isCurrent),
      "currentPath": .text(
        room.links.release(release.slug)),
      "sha256": .text(recorded.revision.sourceHash), "sourcePath": .text(path + "/source"),
      "file": .text(recorded.revision.path),
      "retrieved": .text(Days.text(ofMoment: recorded.revision.retrieved)),
    ]
    view = view.merging(neighbours)
    view = view.merging(places)
    view = view.merging(try citation)
    return try room.page("statement", view)
  }

  /// How to cite the turns, and what the page tells reference managers of them.
  private var citation: View {
    get throws {
      let cited = try room.record.citation(of: recorded, .turns(turns), room: room.links.address)
      let path = room.links.release(release.slug, revision: recorded.revision.ordinal)
      let query = "?" + TurnSelection.name(turns)
      return CiteView.head(cited.work, path: path, query: query).merging([
        "texts": .list(CiteView.texts(cited)), "citePath": .text("\(path)/cite\(query)"),
      ])
    }
  }

  private var title: String {
    let name = turns.first.map { SpeakerName(reading.turns[$0]) }
    let who = name.map { $0.person.isEmpty ? $0.label : $0.person }
    return PageTitle.statement(
      who ?? "Cite", turns: TurnSelection.name(turns), of: release.title ?? release.id)
  }

  /// The questions that the selected answers answer, where they are not selected themselves.
  var asked: [Int] {
    let exchanges = Set(
      turns.filter { !TurnViews.isAsked(reading.turns[$0]) }
        .compactMap { reading.turns[$0].exchange })
    return reading.turns.indices.filter { index in
      let turn = reading.turns[index]
      return turn.kind == .question && turn.exchange.map(exchanges.contains) ?? false
        && !turns.contains(index) && index < (turns.last ?? 0)
    }
  }

  /// The way to the turns beside these, and to a selection with one more of them.
  private var neighbours: View {
    guard let first = turns.first, let last = turns.last else { return [:] }
    let before = first > 0 ? first - 1 : nil
    let after = last + 1 < reading.turns.count ? last + 1 : nil
    func address(_ turns: [Int]) -> String { path + "?" + TurnSelection.name(turns) }
    return [
      "previous": .optional(before.map { address([$0]) }),
      "next": .optional(after.map { address([$0]) }),
      "addBefore": .optional(before.map { address([$0] + turns) }),
      "addAfter": .optional(after.map { address(turns + [$0]) }),
      "onlyFirst": .text(turns.count > 1 ? address([first]) : ""),
    ]
  }

  /// Where the words stand in the source and in the text.
  private var places: View {
    [
      "places": .list(
        turns.map { index in
          let turn = reading.turns[index]
          let text = reading.text.trimmed(turn.range)
          let source = reading.map.source(of: text)
          return [
            "turn": .text("t\(index + 1)"),
            "sourceBytes": .text("\(source.lowerBound)–\(source.upperBound)"),
            "textBytes": .text("\(text.lowerBound)–\(text.upperBound)"),
          ]
        })
    ]
  }
}
