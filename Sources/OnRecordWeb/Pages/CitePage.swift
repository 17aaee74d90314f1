import HTTPTypes
import OnRecord
import OnRecordCitation
import OnRecordModel
import OnRecordText

/// Every way to cite a release, or turns or paragraphs of it: a page to copy from, and files.
enum CitePage {
  /// The page.
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    switch try ReleasePath.destination(of: request, in: room, below: "/cite") {
    case .elsewhere(let answer): return answer
    case .release(let path):
      let cited = try cited(request, path, in: room)
      var answer = try room.page("cite", CiteView(cited, in: room).view)
      answer.lastModified = HTTPDate(record: cited.modified)
      return answer
    }
  }

  /// One form as a file.
  static func file(_ request: WebRequest, _ room: Room) throws -> Answer {
    let name = request.component("form")
    switch try ReleasePath.destination(
      of: request, in: room, below: "/cite/\(PercentCoding.encoded(name))")
    {
    case .elsewhere(let answer): return answer
    case .release(let path):
      guard let form = CitationForm(rawValue: name) else {
        throw WebFailure(
          .notFound, "There is no such form of a citation.", code: "unknown-form",
          suggestions: [
            ("Every form that there is", room.links.release(path.release.slug) + "/cite")
          ])
      }
      let cited = try cited(request, path, in: room)
      var answer = Answer(mediaType: form.mediaType, body: Array(cited.place.file(form).utf8))
      let place = cited.place.selection.name.replacing("&", with: "-")
      let file = path.release.slug + (place.isEmpty ? "" : "-\(place)") + form.suffix
      answer.headers[.contentDisposition] = "attachment; filename=\"\(file)\""
      answer.lastModified = HTTPDate(record: cited.modified)
      return answer
    }
  }

  /// What a request asks to be cited.
  private static func cited(
    _ request: WebRequest, _ path: ReleasePath, in room: Room
  ) throws -> Cited {
    let recorded = try ReleasePage.recorded(path, in: room)
    let accessed = request.query["accessed"]
    guard accessed.map({ CitedDay($0)?.day != nil }) ?? true else {
      throw WebFailure(
        .badRequest,
        "The day of access is written year, month, day, and is one of the calendar: 2026-04-01.",
        code: "bad-parameter")
    }
    let selection = try selection(request.query, in: recorded.reading)
    let place = try room.record.citation(
      of: recorded, selection, room: room.links.address, accessed: accessed)
    let state = try room.record.state(
      ofRelease: path.release.id, revision: recorded.revision.ordinal)
    return Cited(recorded: recorded, place: place, modified: state.modified)
  }

  /// `?t3-t5`, `?t=3`, `?p40`, `?p=40`; nothing of these is the whole.
  private static func selection(
    _ parameters: Parameters, in reading: Reading
  ) throws -> PlaceSelection {
    let names = parameters.items.compactMap { item -> String? in
      if item.name == "p", !item.value.isEmpty {
        return item.value.hasPrefix("p") ? item.value : "p" + item.value
      }
      return item.value.isEmpty && item.name.wholeMatch(of: /p\d.*/) != nil ? item.name : nil
    }
    let turns = try TurnSelection(parameters, in: reading)?.turns
    guard !names.isEmpty else { return turns.map(PlaceSelection.turns) ?? .whole }
    guard turns == nil else {
      throw WebFailure(
        .badRequest, "Turns are cited, or paragraphs, but not both at once.",
        code: "turns-and-paragraphs")
    }
    let count = Anchors(reading).paragraphs.count
    guard let selection = PlaceSelection(names, turnCount: 0, paragraphCount: count) else {
      throw WebFailure(
        .notFound,
        "This release has \(Numerals.count(count, "paragraph")), and none of this number.",
        code: "unknown-paragraph")
    }
    return selection
  }
}

/// What is cited, and what tells whether its citations are still as they were.
struct Cited {
  let recorded: RecordedReading
  let place: CitedPlace
  let modified: String
}
