import OnRecord
import OnRecordModel
import OnRecordWording

/// A report of a check as one page that needs nothing else: no script, no font, no picture.
public struct ReportPage: Sendable {
  private let report: CheckReport
  private let links: ReportLinks

  /// The page of a report.
  public init(_ report: CheckReport, links: ReportLinks) {
    self.report = report
    self.links = links
  }

  /// The page, UTF-8.
  ///
  /// Complexity: O(length of the drafts and of all that is quoted for them).
  public func source() -> String {
    HTML.page(language: "en", head: head, body: body).source
  }

  private var head: HTML {
    HTML(joining: [
      .element(.meta, .charset),
      .element(.meta, .name("viewport", content: "width=device-width, initial-scale=1")),
      .element(.meta, .directive("Content-Security-Policy", content: ReportStyle.policy)),
      .element(.meta, .name("referrer", content: "no-referrer")),
      .element(.meta, .name("robots", content: "noindex, nofollow")),
      .element(.meta, .name("color-scheme", content: "light dark")),
      .element(.meta, .name("generator", content: "OnRecord \(report.version)")),
      .element(.title) { title },
      ReportStyle.element,
    ])
  }

  private var title: String {
    report.drafts.count == 1
      ? "\(report.drafts[0].displayName): quotations checked"
      : "\(report.drafts.count) drafts: quotations checked"
  }

  private var body: HTML {
    let isSingle = report.drafts.count == 1
    let sections = report.drafts.enumerated().map { index, draft in
      DraftSection(
        draft: draft, ids: ReportIDs(draft: index + 1), level: isSingle ? 1 : 2, links: links)
    }
    return HTML(joining: [
      .element(.a, .classes("skip"), .href(.place("main"))) { "To the report" },
      .element(.main, .id("main"), .classes("report")) {
        if !isSingle { contents(sections) }
        unread
        HTML(joining: sections.map { $0.html() })
      },
      colophon,
      Self.strip,
    ])
  }

  /// Where there is no margin, the place for the short note of the quotation one points at.
  static var strip: HTML {
    .element(.div, .classes("strip"), .hidden) {
      "Point at a quotation, or reach its number with the Tab key, to read here what the record says."
    }
  }

  // MARK: - Several drafts

  private func contents(_ sections: [DraftSection]) -> HTML {
    .element(.header, .classes("page-head")) {
      HTML.element(.p, .classes("kicker")) { "OnRecord · quotations checked" }
      HTML.element(.h1, .classes("name")) { "\(report.drafts.count) drafts" }
      HTML.element(
        .ul, [.classes("drafts")],
        content: HTML(
          joining: sections.map { section in
            .element(.li) {
              HTML.element(.a, .href(.place(section.ids.section("draft")))) { section.name }
              ": \(section.tally.sentence.typographic)"
            }
          }))
    }
  }

  private var unread: HTML {
    guard !report.unread.isEmpty else { return .empty }
    return .element(.section, .classes("unread"), .labelledBy("unread")) {
      HTML.element(report.drafts.count == 1 ? .p : .h2, .id("unread"), .classes("subhead")) {
        "Not checked"
      }
      HTML.element(
        .ul, [],
        content: HTML(
          joining: report.unread.map { unread in
            .element(.li) {
              HTML.element(.b) { unread.name }
              ": \(unread.reason)"
            }
          }))
    }
  }

  // MARK: - The end

  private var colophon: HTML {
    .element(.footer) {
      HTML.element(.p) { report.heldAgainst }
      HTML.element(.p) {
        "A name such as "
        HTML.element(.code) { "2031-03-02-briefing#t4" }
        " is the fourth turn of a release; "
        HTML.element(.code) { "onrecord show" }
        " prints it."
      }
      HTML(joining: report.drafts.map(fixity))
    }
  }

  private func fixity(_ draft: CheckedDraft) -> HTML {
    .element(.p, .classes("fixity")) {
      "\(draft.displayName): \(draft.draft.document.mediaType), SHA-256 "
      HTML.element(.code) { draft.draft.sourceHash }
    }
  }
}

extension CheckReport {
  /// What the drafts were held against, and what that means for what was not found.
  var heldAgainst: String {
    let releases =
      holdings.releaseCount == 1 ? "one release" : "\(holdings.releaseCount) releases"
    let days = holdings.days.map {
      ", \(CalendarDay.words($0.lowerBound)) to \(CalendarDay.words($0.upperBound))"
    }
    let time = time.map { ", \($0.replacing("T", with: " ").replacing("Z", with: " UTC"))" }
    return "Held against a record of \(releases)\(days ?? "") by OnRecord \(version)\(time ?? "")."
      + " “Not found” means not in this record, which may not hold everything that was said."
  }
}

extension CheckedDraft {
  /// What the draft is called, with the line of its source that it is, where it is one.
  var displayName: String {
    let name = draft.name == "-" ? "standard input" : draft.name
    guard draft.lineUnit == .line, let part = draft.document.part else { return name }
    return "\(name), \(part)"
  }
}
