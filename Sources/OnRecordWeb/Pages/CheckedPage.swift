import Foundation
import HTTPTypes
import OnRecord
import OnRecordModel
import OnRecordText
import OnRecordReport

/// A draft that was sent, with its quotations marked; nothing of it outlives the answer.
struct CheckedPage {
  let sent: DraftSubmission
  let room: Room

  /// Checks what was sent, and answers in the form that is wanted.
  ///
  /// - Throws: `WebFailure` where it cannot be taken, `RecordFailure` where the record cannot be read.
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    try answer(request, room, within: CheckDeadline(room.limits))
  }

  /// The same within a time that has begun: reading the draft is a part of it.
  static func answer(
    _ request: WebRequest, _ room: Room, within deadline: CheckDeadline
  ) throws -> Answer {
    let page = CheckedPage(sent: try DraftSubmission(request, limits: room.limits), room: room)
    let report = try page.report(within: deadline)
    var answer =
      switch (page.sent.download, request.format) {
      case (.html?, _): page.file(Array(ReportPage(report, links: page.lasting).source().utf8))
      case (.json?, _): page.file(page.json(report), ending: "json")
      case (_, .json): Answer(mediaType: "application/json", body: page.json(report))
      default: try page.page(report)
      }
    answer.keeping = .never
    answer.isShared = false
    return answer
  }

  // MARK: - The check

  private func report(within deadline: CheckDeadline) throws -> CheckReport {
    let draft = try draft(within: deadline)
    let checked = try room.record.check(draft, attributedTo: sent.speaker) { deadline.hasPassed }
    guard let checked else { throw deadline.failure }
    return CheckReport(
      drafts: [checked], holdings: .init(try room.record.releases()), version: Program.version,
      time: Date().formatted(.iso8601))
  }

  private func draft(within deadline: CheckDeadline) throws -> Draft {
    let drafts = try Draft.drafts(
      of: sent.bytes, name: sent.name, charset: sent.charset, proceed: deadline.hold)
    // What is read too late is not compared, nor told to have too many quotations.
    try deadline.hold()
    guard let draft = drafts.first, drafts.count == 1 else {
      throw WebFailure(
        .unprocessableContent,
        "This is a list of \(Numerals.count(drafts.count, "text")) in JSON; send one text at a time.",
        code: "several-drafts")
    }
    let count = draft.judgedCount
    guard count <= room.limits.quotations else {
      throw WebFailure(
        .contentTooLarge,
        "This draft has \(Numerals.grouped(count)) quotations;"
          + " \(Numerals.grouped(room.limits.quotations)) are checked at a time. Check it in parts.",
        code: "too-many-quotations")
    }
    return draft
  }

  // MARK: - The page

  private func page(_ report: CheckReport) throws -> Answer {
    guard let fragment = ReportFragment(report, links: inRoom) else { return .page("") }
    let text = editable
    let view: View = [
      "title": .text("Checked: \(sent.name)"), "head": .markup(Markup(fragment.head)),
      "body": .markup(Markup(fragment.body)), "foot": .markup(Markup(fragment.foot)),
      "isQuoting": .flag(!report.drafts.allSatisfy(\.quotations.isEmpty)),
      "name": .text(sent.name), "attribute": .optional(sent.speaker),
      "charset": .optional(sent.charset), "hasText": .flag(text != nil),
      "text": .optional(text),
      "source": .text(text == nil ? Data(sent.bytes).base64EncodedString() : ""),
    ]
    return try room.page("checked", view)
  }

  /// The draft as it can stand in a field of a form and come back as it was; nil where it cannot.
  private var editable: String? {
    guard let text = String(validating: sent.bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ !HTMLEscaping.isUnsafe($0) && $0 != "\u{FEFF}" })
    else { return nil }
    return text
  }

  /// Links to this room's pages: the words in their place, and how to cite them.
  private var inRoom: ReportLinks {
    let links = room.links
    let pages = OriginalPages(of: room.record)
    let context: @Sendable (CitedPassage) -> ReportLinks.Link? = { passage in
      let revision = passage.revision.isCurrent ? nil : passage.revision.ordinal
      let place = links.release(
        passage.release.slug, revision: revision, turn: passage.turn.map { $0 + 1 })
      return ReportLinks.Link("in its context", .local(path: place))
    }
    return ReportLinks(other: context) { passage in
      let revision = passage.revision.isCurrent ? nil : passage.revision.ordinal
      let statement = passage.turn.map {
        links.statement(passage.release.slug, revision: revision, turn: $0 + 1)
      }
      return [
        context(passage), statement.flatMap { ReportLinks.Link("cite", .local(path: $0)) },
        ReportLinks.original(of: passage, in: pages),
      ].compactMap(\.self)
    }
  }

  // MARK: - Files

  /// Links that lead somewhere from wherever the file is kept, to words that do not change there.
  private var lasting: ReportLinks {
    let links = room.links
    let pages = OriginalPages(of: room.record)
    let place: @Sendable (CitedPassage) -> ReportLinks.Link? = { passage in
      let place = links.release(
        passage.release.slug, revision: passage.revision.ordinal, turn: passage.turn.map { $0 + 1 })
      return ReportLinks.Link("in the reading room", .web(links.absolute(place)))
    }
    return ReportLinks(other: place) {
      [place($0), ReportLinks.original(of: $0, in: pages)].compactMap(\.self)
    }
  }

  private func json(_ report: CheckReport) -> [UInt8] {
    report.drafts.flatMap { CheckJSON.draft($0).encoded() + [0x0A] }
  }

  /// A file to be kept, named after the draft.
  private func file(_ body: [UInt8], ending: String = "html") -> Answer {
    let type = ending == "html" ? "text/html; charset=utf-8" : "application/json"
    var answer = Answer(mediaType: type, body: body)
    answer.headers[.contentDisposition] = "attachment; filename=\"\(fileName)-checked.\(ending)\""
    return answer
  }

  /// The draft's name without its folders and its ending, in characters that every system takes.
  private var fileName: String {
    let last = sent.name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    let plain = stem.utf8.prefix(80).map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        byte
      default: UInt8(ascii: "-")
      }
    }
    let name = String(decoding: plain, as: UTF8.self).split(separator: "-").joined(separator: "-")
    return name.isEmpty ? "draft" : name
  }
}
