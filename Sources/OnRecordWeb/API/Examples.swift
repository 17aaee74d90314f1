import OnRecord
import OnRecordCitation
import OnRecordModel

/// Values of this record for the examples of the description.
struct Examples {
  /// The slug of a release; nil where there is none.
  let release: String?
  /// The slug of a person; nil where there is none.
  let person: String?
  /// A word that a search finds.
  let word: String?

  init(in room: Room) throws {
    let latest = try room.record.releases(order: .latest, limit: 1).releases.first
    release = latest?.slug
    person = try room.record.people(order: .turns, limit: 1).people.first?.slug
    let words = (latest?.title ?? "").split { !$0.isLetter }
    word = words.max { $0.count < $1.count }.map { $0.lowercased() }
  }

  subscript(_ example: Example) -> String? {
    switch example {
    case .release: release
    case .person: person
    case .word: word
    case .turn: release == nil ? nil : "1"
    case .sitemapPart: "1.xml"
    case .citationForm: CitationForm.chicago.rawValue
    }
  }
}
