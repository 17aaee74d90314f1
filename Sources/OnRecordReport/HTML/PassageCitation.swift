public import OnRecord
import OnRecordModel
import OnRecordText
import OnRecordWording

/// Where the places of the record can be read.
public struct ReportLinks: Sendable {
  /// A link beside a citation.
  public struct Link: Sendable {
    /// What the link says, in a word or two of ours: `original page`.
    public var name: String
    /// Where it leads.
    public var address: HTML.Address

    /// A link with its name; nil without an address.
    public init?(_ name: String, _ address: HTML.Address?) {
      guard let address else { return nil }
      self.name = name
      self.address = address
    }
  }

  /// The links to a passage, the best first; none where it can be read nowhere.
  public var links: @Sendable (CitedPassage) -> [Link]
  /// The link to another place with the same words, of which there may be many; nil where it can be read
  /// nowhere.
  public var other: @Sendable (CitedPassage) -> Link?

  /// Links made by rules of the caller's; without one for other places, the best link to each.
  public init(
    other: (@Sendable (CitedPassage) -> Link?)? = nil,
    links: @escaping @Sendable (CitedPassage) -> [Link]
  ) {
    self.links = links
    self.other = other ?? { links($0).first }
  }

  /// Links to the pages from which the record was made: to the words of what is cited, and to the page of
  /// what is only listed.
  public static func originals(_ pages: OriginalPages) -> ReportLinks {
    ReportLinks(other: { Link("original page", HTML.Address.web($0.release.address)) }) {
      [original(of: $0, in: pages)].compactMap(\.self)
    }
  }

  /// The page from which a passage was taken; nil where the record has no address of the web for it.
  public static func original(of passage: CitedPassage, in pages: OriginalPages) -> Link? {
    Link("original page", pages.address(of: passage).flatMap(HTML.Address.web))
  }
}

/// The citation of a passage: who, in what, when, and the name by which the record finds it.
struct PassageCitation {
  let passage: CitedPassage
  let links: ReportLinks

  func html() -> HTML {
    .element(.p, .classes("citation")) {
      speaker
      if let title = passage.release.title {
        ", "
        HTML.element(.cite) { title }
      }
      ", "
      day
      if !passage.revision.isCurrent { ", in a revision since replaced" }
      linked(links.links(passage))
      " "
      HTML.element(.code, .classes("place")) { Permalink(passage).description }
    }
  }

  /// `Henrik Sorvald, 3 March 2026 · original page`.
  var short: HTML {
    HTML(joining: [
      HTML(passage.speaker == .unknown ? passage.label ?? "" : passage.speaker.description),
      HTML(", "), day, linked([links.other(passage)].compactMap(\.self)),
    ])
  }

  private var speaker: HTML {
    let name = passage.speaker.description
    let isKnown = passage.speaker != .unknown
    let label = passage.label.map { isKnown && $0 != name ? " (\($0))" : "" } ?? ""
    let kind = passage.kind.map { ", \($0.rawValue)" } ?? ""
    return .element(.span, .classes("speaker")) {
      (isKnown ? name : passage.label ?? "speaker unknown") + label + kind
    }
  }

  private var day: HTML {
    guard let day = passage.release.day else { return HTML("undated") }
    return .element(.time, .datetime(day)) { CalendarDay.words(day) }
  }

  private func linked(_ links: [ReportLinks.Link]) -> HTML {
    HTML(
      joining: links.flatMap { link in
        [
          HTML(" · "),
          .element(.a, .href(link.address)) {
            link.name
            HTML.element(.span, .classes("heard")) {
              ": \(passage.release.title ?? "this passage")"
            }
          },
        ]
      })
  }
}

/// The other places of the record in which a quotation stands.
enum OtherPlaces {
  /// One line a turn, since they can be many: its name, whose words, the day.
  static func places(_ passages: [CitedPassage], links: ReportLinks) -> HTML {
    // Two places in one turn share a name.
    var seen: Set<Permalink> = []
    let distinct = passages.filter { seen.insert(Permalink($0)).inserted }
    return HTML(
      joining: distinct.map { passage in
        .element(.li) {
          PassageCitation(passage: passage, links: links).short
          " "
          HTML.element(.code) { Permalink(passage).description }
        }
      })
  }
}
