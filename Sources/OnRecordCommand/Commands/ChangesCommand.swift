import OnRecordReport
import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordText
import OnRecordWording

/// Lists what was changed after publication.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "List the revisions that superseded others, the last taken in first.",
    discussion: """
      What was changed after publication: when it was noticed, in which release, how many words, and
      the first place. `compare` shows all of it.

      EXAMPLES
        onrecord changes
        onrecord changes --site mfa.veldania.example --limit 10
        onrecord changes --json | jq -r '.id + "@" + (.revision.revision | tostring)'
      """)

  @OptionGroup var filters: FilterOptions

  @OptionGroup var page: PageOptions

  @Flag(help: "Print one JSON object a change.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let filter = try filters.filter()
    let found = try place.open(root).changes(
      matching: filter, offset: page.offset, limit: page.limit ?? .max)
    for change in found.changes {
      if json {
        StandardOutput.write(line: ReleaseJSON.superseding(change))
      } else {
        write(change)
      }
    }
    if found.total == 0 { StandardError.line("nothing was changed") }
  }

  private func write(_ change: RecordedChange) {
    var link = Permalink(release: change.release.id)
    link.revision = change.revision.ordinal
    var heading = Paragraph("\(change.revision.retrieved)  ", style: .dim)
    heading.append(link.description, style: .bold)
    StandardOutput.write(heading.singleLine + "\n")
    let words = change.revision.change.map(ChangeLine.text) ?? "not compared"
    for line in Paragraph(words).lines(prefix: "    ") { StandardOutput.write(line + "\n") }
  }
}
