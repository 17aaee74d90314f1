import OnRecordCitation
import OnRecordModel

/// What the page of citations shows.
struct CiteView {
  private let cited: Cited
  private let room: Room

  init(_ cited: Cited, in room: Room) {
    self.cited = cited
    self.room = room
  }

  private var place: CitedPlace { cited.place }
  private var work: CitedWork { cited.place.work }
  private var release: Release { cited.recorded.release }

  /// The page of the revision that is cited, by its number: links of a citation have to hold.
  private var path: String { room.links.release(release.slug, revision: work.revision) }

  /// The names of the selection as a query: `?t3-t5`; empty for the whole.
  private var query: String { place.selection.name.isEmpty ? "" : "?" + place.selection.name }

  var view: View {
    let name = release.title ?? release.id
    var view: View = [
      "title": .text("Cite \(work.locator.map { "\($0) of " } ?? "")\(name)"),
      "release": .text(name), "dayText": .text(Days.text(orUndated: release.day)),
      "day": .optional(release.day), "place": .optional(release.place), "context": .text(context),
      "what": .text(what), "canonical": .text(room.links.absolute(path) + "/cite" + query),
      "superseded": .flag(work.isSuperseded), "current": .text(room.links.release(release.slug)),
      "revision": .text(String(work.revision)), "name": .text(work.name),
      "texts": .list(Self.texts(place)), "files": .list(files),
      "permalink": .optional(work.permalink?.description),
      "original": .optional(work.original?.description),
      "originalLink": .optional(place.originalLink?.description),
      "atWords": .flag(place.originalLink != work.original),
      "form": .text(path + "/cite"), "accessed": .optional(work.accessed?.numbers()),
      "chosen": .list(chosen), "unparted": .list(unparted.map { ["name": .text($0.full)] }),
      "hasUnparted": .flag(!unparted.isEmpty),
    ]
    view = view.merging(Self.head(work, path: path, query: query))
    return view
  }

  /// The address of the words among the others.
  private var context: String {
    switch place.selection {
    case .whole: path
    case .turns: path + query
    case .paragraphs(let paragraphs): path + (paragraphs.first.map { "#p\($0 + 1)" } ?? "")
    }
  }

  /// `Turn 9, Henrik Sorvald`.
  private var what: String {
    let locator = work.locator ?? "the whole release"
    let names = CitedNames.natural(work.authors)
    return ([locator.prefix(1).uppercased() + locator.dropFirst()] + (names.isEmpty ? [] : [names]))
      .joined(separator: ", ")
  }

  /// Persons whose surname the record does not tell; others than these are not named so.
  private var unparted: [CitedName] {
    work.authors.filter { $0.isPerson && $0.parts == nil && $0.full.contains(" ") }
  }

  /// The selection as hidden fields of the form that adds a day of access.
  private var chosen: [View] {
    place.selection.name.split(separator: "&").map { name in
      ["name": .text(String(name.prefix(1))), "value": .text(String(name))]
    }
  }

  private var files: [View] {
    CitationForm.allCases.filter(\.isForPrograms).map { form in
      let accessed = work.accessed.map { (query.isEmpty ? "?" : "&") + "accessed=\($0.numbers())" }
      return [
        "id": .text(form.rawValue), "name": .text(form.title), "suffix": .text(form.suffix),
        "address": .text("\(path)/cite/\(form.rawValue)\(query)\(accessed ?? "")"),
        "text": .text(place.file(form).replacing("\r\n", with: "\n")),
      ]
    }
  }

  /// The citations for readers, in the styles that have texts.
  static func texts(_ place: CitedPlace) -> [View] {
    let names: [CitationForm: [String]] = [
      .chicago: ["Chicago, note", "Chicago, bibliography"], .apa: ["APA"], .mla: ["MLA"],
    ]
    return CitationForm.allCases.flatMap { form in
      zip(names[form] ?? [], place.texts(form)).map { name, text in
        [
          "name": .text(name),
          "text": .markup(
            text.runs.reduce(Markup()) { result, run in
              result + (run.isItalic ? "<cite>\(run.words)</cite>" : Markup.text(run.words))
            }),
        ]
      }
    }
  }

  /// What the head of a page tells reference managers: what it is, and where its citation is to be had.
  ///
  /// - Parameters:
  ///   - path: The page of the revision that is cited.
  ///   - query: The names of the selection as a query; empty for the whole.
  ///   - forms: Those that are named.
  static func head(
    _ work: CitedWork, path: String, query: String,
    forms: [CitationForm] = CitationForm.allCases.filter(\.isForPrograms)
  ) -> View {
    [
      "tags": .list(work.tags.map { ["name": .text($0.name), "content": .text($0.content)] }),
      "alternates": .list(
        forms.map { form in
          [
            "type": .text(String(form.mediaType.prefix { $0 != ";" })), "name": .text(form.title),
            "address": .text("\(path)/cite/\(form.rawValue)\(query)"),
          ]
        }),
    ]
  }
}
