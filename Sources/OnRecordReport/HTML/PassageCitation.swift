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

  /// Links made by a rule of the caller's.
  public init(links: @escaping @Sendable (CitedPassage) -> [Link]) {
    self.links = links
  }

  /// Links to the pages from which the record was made.
  public static let originals = ReportLinks { [original(of: $0)].compactMap(\.self) }

  /// The page from which a passage was taken, at the words themselves where a browser can find them;
  /// nil where the record has no address of the web for it.
  public static func original(of passage: CitedPassage) -> Link? {
    let page = passage.release.address
    // What a page says today is no proof of what it said before.
    let address =
      passage.revision.isCurrent ? TextFragment.added(to: page, for: passage.words) : page
    return Link("original page", HTML.Address.web(address))
  }
}

/// The end of an address that makes a browser find words on a page (WICG Scroll To Text Fragment).
enum TextFragment {
  private static let longest = 6

  /// An address with `#:~:text=first%20words,last%20words`; as it is where there are no words.
  static func added(to address: String, for words: String) -> String {
    let directive = directive(for: words)
    guard !directive.isEmpty else { return address }
    return address + (address.contains("#") ? "" : "#") + directive
  }

  private static func directive(for words: String) -> String {
    // A line end in the reading may be a new element of the page, over which no match goes.
    let line = words.split(separator: "\n").first ?? ""
    let list = line.split(whereSeparator: \.isWhitespace)
    guard !list.isEmpty else { return "" }
    guard list.count > 2 * longest else { return ":~:text=" + encoded(list[...]) }
    return ":~:text=\(encoded(list.prefix(longest))),\(encoded(list.suffix(longest)))"
  }

  private static func encoded(_ words: ArraySlice<Substring>) -> String {
    // A `-` would end a prefix or begin a suffix.
    words.map { PercentCoding.encoded($0).replacing("-", with: "%2D") }.joined(separator: "%20")
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
      linked(links.links(passage)[...])
      " "
      HTML.element(.code, .classes("place")) { Permalink(passage).description }
    }
  }

  /// `Henrik Sorvald, 3 March 2026 · original page`.
  var short: HTML {
    HTML(joining: [
      HTML(passage.speaker == .unknown ? passage.label ?? "" : passage.speaker.description),
      HTML(", "), day, linked(links.links(passage).prefix(1)),
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

  private func linked(_ links: ArraySlice<ReportLinks.Link>) -> HTML {
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
