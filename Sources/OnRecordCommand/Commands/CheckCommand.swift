import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordReport

/// Checks the quotations of drafts against the record.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the quotations of a draft against the record.",
    discussion: """
      Finds the quotations of a draft (Markdown, plain text, HTML, Word) with the
      speaker that its sentences name, and says of each whether the record has
      it: exact; the same words in another dress; shortened or explained as
      marked; altered, and whether the meaning moved; put together from separate
      places; somebody else's words, above all a reporter's; or not found.

      Ends with 1 where a quotation is not exact, not the same words, and not
      honestly shortened or explained. Quotations of one or two words, titles of
      works and quotations inside others are listed, not judged.

      With --json one object a draft: "draft", "faithful", "summary" (counts) and
      "quotations", each with "line" (of a Word document null), "paragraph",
      "start", "end" (bytes of the draft's file, or of its "part"), "quote", "kind", "attributed_to", "judged", and where judged "faithful" and
      the members of an answer. An answer of --quotations is "id", "verdict",
      "severity", "speaker", "label", "attribution", "pieces" (where the words
      stand: "file", "start", "end" in bytes of that file, "text"),
      "differences", "also" (other places), "nearest", "notes". Keys are only
      ever added.

      A report goes to the file it names, beside the answer; named - it is the
      answer. A draft without quotations ends with 0 and says so.

      --watch goes on until Ctrl-C and then ends as the last check did. After each
      answer a line says what has become of the quotations since the one before.
      With --json each answer is a line, with "run" (from 1), "compared_anew" (the
      rest was remembered) and "changes". Reports are written anew each time.

      EXAMPLES
        onrecord check draft.md
        onrecord check draft.md --html report.html
        onrecord check drafts/*.md --sarif quotations.sarif --junit quotations.xml
        onrecord check draft.md --attribute "Jen Psaki"
        onrecord check --json *.md > checks.ndjson
        onrecord check --quotations list.jsonl > verdicts.jsonl
        onrecord check --watch draft.md
      """)

  @Argument(help: "Drafts, or - for standard input.")
  var drafts: [String] = []

  @Option(
    help: ArgumentHelp(
      "Whose words they are where the draft names nobody, or only says “he”.", valueName: "name"))
  var attribute: String?

  @Option(
    help: ArgumentHelp(
      "Check a list instead: lines of {\"id\",\"quote\",\"attributed_to\"}.", valueName: "file"))
  var quotations: String?

  @Flag(help: "Print one JSON object a draft.")
  var json = false

  @Flag(help: "Check again whenever a draft is saved or the record changes, until Ctrl-C.")
  var watch = false

  @OptionGroup(title: "Reports, to a file or - for standard output") var reports: ReportOptions
  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func validate() throws {
    guard drafts.isEmpty != (quotations == nil) else {
      throw ValidationError("name one or more drafts, or a list with --quotations")
    }
    guard quotations == nil || !reports.isWanted else {
      throw ValidationError("reports are of drafts; a list of quotations is answered line by line")
    }
    try reports.validate(drafts: drafts, isJSON: json)
    guard !watch || quotations == nil && !drafts.contains("-") else {
      throw ValidationError("--watch watches drafts that are files")
    }
    guard !watch || !reports.takesStandardOutput else {
      throw ValidationError("with --watch a report goes to a file, which is written anew each time")
    }
  }

  func run() throws {
    if watch { return try runWatch() }
    let record = try place.open(root)
    for note in try record.quotationIndexNotes() { StandardError.line("onrecord: \(note)") }
    var worst: ExitStatus?
    if let quotations {
      let list = QuotationList(record: record, speaker: attribute)
      worst = try list.check(file: quotations)
    }
    var collected = CheckReport(version: OnRecordCommand.version)
    for (number, draft) in drafts.enumerated() {
      do {
        let faithful = try check(
          draft, against: record, isFirst: number == 0, report: &collected)
        if !faithful, worst == nil { worst = .checkFailed }
      } catch let failure as RecordFailure where failure.kind == .unreadableSource {
        StandardError.line("onrecord: \(draft): \(failure.message)")
        collected.unread.append(.init(name: draft, reason: failure.message))
        worst = .badInput
      }
    }
    if reports.isWanted { try write(collected, of: record) }
    if let worst { throw worst }
  }

  private func write(_ report: CheckReport, of record: Record) throws {
    var report = report
    if reports.pointsIntoSources {
      // With --watch the bytes are read once more; where they have changed since, there are no places.
      for draft in report.drafts where report.sources[draft.draft.sourceHash] == nil {
        guard let bytes = try? InputFile.bytes(at: draft.draft.name),
          SourceReader.hash(of: bytes) == draft.draft.sourceHash
        else { continue }
        report.sources[draft.draft.sourceHash] = .init(bytes)
      }
    }
    report.holdings = .init(try record.releases())
    report.folder = ReportFile.currentFolder
    report.time = ReportTime.now
    try reports.write(report, of: record)
  }

  private func runWatch() throws {
    let checker = DraftChecker(record: try place.folder(root), speaker: attribute)
    var watch = DraftWatch(drafts, checker: checker, writesJSON: json)
    if reports.isWanted {
      watch.report = { answers, record in
        let unread = answers.unread.map { CheckReport.Unread(name: $0.name, reason: $0.reason) }
        var report = CheckReport(
          drafts: answers.drafts, unread: unread, version: OnRecordCommand.version)
        if reports.pointsIntoSources {
          for draft in answers.drafts.map(\.draft) {
            report.sources[draft.sourceHash] = .init(try InputFile.bytes(at: draft.name))
          }
        }
        try write(report, of: record)
      }
    }
    if let status = try watch.run() { throw status }
  }

  private func check(
    _ path: String, against record: Record, isFirst: Bool, report: inout CheckReport
  ) throws -> Bool {
    let source = try InputFile.bytes(at: path)
    var isFaithful = true
    for (number, draft) in try Draft.drafts(of: source, name: path).enumerated() {
      let checked = try record.check(draft, attributedTo: attribute)
      isFaithful = isFaithful && checked.isFaithful
      if reports.isWanted { report.drafts.append(checked) }
      if reports.pointsIntoSources { report.sources[draft.sourceHash] = .init(source) }
      if json {
        StandardOutput.write(line: CheckJSON.draft(checked))
      } else if !reports.takesStandardOutput {
        if !isFirst || number > 0 { StandardOutput.write("\n\n") }
        CheckPage(checked, showsName: drafts.count > 1).write()
      }
    }
    return isFaithful
  }
}
