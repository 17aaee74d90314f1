import HTTPTypes
import OnRecord
import OnRecordCitation
import OnRecordModel

/// A release: the record as it reads.
enum ReleasePage {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    switch try ReleasePath.destination(of: request, in: room) {
    case .elsewhere(let answer): return answer
    case .release(let path):
      let recorded = try recorded(path, in: room)
      let selected = try TurnSelection(request.query, in: recorded.reading)
      var answer =
        if request.format == .json {
          try ReleaseAPI.answer(recorded, turns: selected?.turns, in: room)
        } else if let selected {
          try StatementPage(recorded: recorded, turns: selected.turns, room: room).answer()
        } else {
          try room.page("release", view(recorded, in: room))
        }
      answer.isSentOften = request.format == .html && selected == nil
      let state = try room.record.state(
        ofRelease: path.release.id, revision: recorded.revision.ordinal)
      answer.lastModified = HTTPDate(record: state.modified)
      return answer
    }
  }

  /// The revision that a path names.
  static func recorded(_ path: ReleasePath, in room: Room) throws -> RecordedReading {
    let count = path.release.revisionCount
    guard path.revision.map({ $0 <= count }) ?? true else {
      throw WebFailure(
        .notFound,
        "This release has \(Numerals.count(count, "revision")), and none of this number.",
        code: "unknown-revision",
        suggestions: [("The release as it is now", room.links.release(path.release.slug))])
    }
    return try room.record.reading(ofRelease: path.release.id, revision: path.revision)
  }

  private static func view(_ recorded: RecordedReading, in room: Room) throws -> View {
    let release = recorded.release
    let reading = recorded.reading
    let front = FrontMatter(reading: reading, release: release)
    let turns = TurnViews(reading)
    let heading = release.title ?? release.id
    let revision = recorded.revision
    var view: View = [
      "heading": .text(heading),
      "title": .text(
        PageTitle.release(
          heading, day: release.day,
          supersededRevision: revision.isCurrent ? nil : revision.ordinal)),
      "day": .optional(release.day),
      "dayText": .text(Days.text(orUndated: release.day)), "place": .optional(release.place),
      "speakers": .list(front.speakers), "front": .list(front.view),
      "hasHead": .flag(!turns.head.isEmpty), "head": .list(turns.head),
      "captions": .list(turns.captions), "blocks": .list(turns.blocks),
      "fidelity": .optional(FidelityWords.note(release.fidelity)),
      "diagnostics": .list(diagnostics(reading)),
      "hasDiagnostics": .flag(!reading.diagnostics.isEmpty),
    ]
    view = view.merging(provenance(recorded, in: room))
    view = view.merging(try revisions(recorded, in: room))
    view = view.merging(try citation(recorded, in: room))
    return view.merging(try neighbours(release, in: room))
  }

  // MARK: - Where it comes from

  private static func provenance(_ recorded: RecordedReading, in room: Room) -> View {
    let release = recorded.release
    let revision = recorded.revision
    let path = room.links.release(
      release.slug, revision: revision.isCurrent ? nil : revision.ordinal)
    let isWeb = ["http://", "https://"].contains(where: release.address.hasPrefix)
    return [
      "path": .text(path), "canonical": .text(room.links.absolute(path)),
      "original": .text(isWeb ? release.address : ""), "site": .text(release.site),
      "origin": .text(isWeb ? "" : release.address),
      "sourcePath": .text(path + "/source"), "textPath": .text(path + "/text"),
      "sha256": .text(revision.sourceHash), "size": .number(revision.sourceSize),
      "mediaType": .text(revision.mediaType), "part": .optional(revision.part),
      "file": .text(revision.path),
      "reader": .text(revision.readerVersion), "textHash": .text(revision.textHash),
    ]
  }

  private static func diagnostics(_ reading: Reading) -> [View] {
    reading.diagnostics.enumerated().map { index, diagnostic in
      let place = diagnostic.source
      return [
        "number": .text(String(index + 1)), "code": .text(diagnostic.code.rawValue),
        "message": .text(diagnostic.message),
        "bytes": .text(place.isEmpty ? "" : "\(place.lowerBound)–\(place.upperBound)"),
      ]
    }
  }

  /// What the page tells reference managers of the revision that it shows.
  private static func citation(_ recorded: RecordedReading, in room: Room) throws -> View {
    let cited = try room.record.citation(of: recorded, .whole, room: room.links.address)
    let path = room.links.release(recorded.release.slug, revision: recorded.revision.ordinal)
    // The page of citations, a step away, names the others: a long record has to be light.
    return CiteView.head(cited.work, path: path, query: "", forms: [.bibtex]).merging([
      "citePath": .text(path + "/cite")
    ])
  }

  // MARK: - Revisions and neighbours

  private static func revisions(_ recorded: RecordedReading, in room: Room) throws -> View {
    let release = recorded.release
    let all = try room.record.revisions(ofRelease: release.id)
    let rows = all.map { revision -> View in
      [
        "ordinal": .text(String(revision.ordinal)),
        "address": .text(
          room.links.release(release.slug, revision: revision.isCurrent ? nil : revision.ordinal)),
        "shown": .flag(revision.ordinal == recorded.revision.ordinal),
        "current": .flag(revision.isCurrent),
        "retrieved": .text(Days.text(ofMoment: revision.retrieved)),
        "change": .optional(revision.change.map(RevisionWords.change)),
      ]
    }
    let last = all.last { $0.change.map { !$0.isEmpty } ?? false }
    let earlier = try room.record.slugs(ofRelease: release.id).filter { $0 != release.slug }
    return [
      "revised": .flag(all.count > 1), "revisions": .list(rows),
      "superseded": .flag(!recorded.revision.isCurrent),
      "ordinal": .text(String(recorded.revision.ordinal)),
      "revisionCount": .text(String(all.count)),
      "currentPath": .text(room.links.release(release.slug)),
      "changed": .optional(recorded.revision.isCurrent ? last.map(RevisionWords.view) : nil),
      "formerly": .list(earlier.map { ["slug": .text($0)] }),
      "hasFormerly": .flag(!earlier.isEmpty),
    ]
  }

  private static func neighbours(_ release: Release, in room: Room) throws -> View {
    let neighbours = try room.record.neighbours(ofRelease: release.id)
    func view(_ release: Release?) -> View? {
      release.map {
        [
          "day": .text(Days.text(orUndated: $0.day)), "name": .text($0.title ?? $0.id),
          "address": .text(room.links.release($0.slug)),
        ]
      }
    }
    return [
      "earlier": .optional(view(neighbours.earlier)), "later": .optional(view(neighbours.later)),
    ]
  }
}
