/// The report of one draft as a part of a page of a site's own.
///
/// It stands inside an element of class `report`, on a page that has `sheet` among its styles and
/// gives the properties that `sheet` names at its beginning.
public struct ReportFragment: Sendable {
  private let report: CheckReport
  private let section: DraftSection

  /// The part for the first draft of a report; nil where it has none.
  ///
  /// - Parameter level: The level of the heading that is the draft's name, from 1.
  public init?(_ report: CheckReport, level: Int = 1, links: ReportLinks) {
    guard let draft = report.drafts.first else { return nil }
    self.report = report
    section = DraftSection(draft: draft, ids: ReportIDs(draft: 1), level: level, links: links)
  }

  /// The draft's name, and in one sentence how its quotations came out.
  public var head: HTML { section.head }

  /// What is to be mended, the draft with its quotations marked, and a note to each.
  ///
  /// Complexity: O(length of the draft and of all that is quoted for it).
  public var body: HTML { HTML(joining: [section.body, ReportPage.strip]) }

  /// What the draft was held against, and what that means for what was not found.
  public var foot: HTML { .element(.p, .classes("held")) { report.heldAgainst } }

  /// The styles of the parts.
  public static var sheet: String { "\(ReportStyle.parts)" }
}
