import ArgumentParser
import OnRecord
import OnRecordModel

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

      EXAMPLES
        onrecord check draft.md
        onrecord check draft.md --attribute "Jen Psaki"
        onrecord check --json *.md > checks.ndjson
        onrecord check --quotations list.jsonl > verdicts.jsonl
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

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func validate() throws {
    guard drafts.isEmpty != (quotations == nil) else {
      throw ValidationError("name one or more drafts, or a list with --quotations")
    }
  }

  func run() throws {
    let record = try place.open(root)
    for note in try record.quotationIndexNotes() { StandardError.line("onrecord: \(note)") }
    var worst: ExitStatus?
    if let quotations {
      let list = QuotationList(record: record, speaker: attribute)
      worst = try list.check(file: quotations)
    }
    for (number, draft) in drafts.enumerated() {
      do {
        let faithful = try check(draft, against: record, isFirst: number == 0)
        if !faithful, worst == nil { worst = .checkFailed }
      } catch let failure as RecordFailure where failure.kind == .unreadableSource {
        StandardError.line("onrecord: \(draft): \(failure.message)")
        worst = .badInput
      }
    }
    if let worst { throw worst }
  }

  private func check(_ path: String, against record: Record, isFirst: Bool) throws -> Bool {
    let source = try InputFile.bytes(at: path)
    var isFaithful = true
    for (number, draft) in try Draft.drafts(of: source, name: path).enumerated() {
      let checked = try record.check(draft, attributedTo: attribute)
      isFaithful = isFaithful && checked.isFaithful
      if json {
        StandardOutput.write(line: CheckJSON.draft(checked))
      } else {
        if !isFirst || number > 0 { StandardOutput.write("\n\n") }
        CheckPage(checked, showsName: drafts.count > 1).write()
      }
    }
    return isFaithful
  }
}
