import ArgumentParser
import OnRecord
import OnRecordModel

/// Lists the releases of the record.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the releases of the record, by day.",
    discussion: """
      One line a release: day, name, and title. --speaker and --kind ask for a turn of the current
      revision.

      EXAMPLES
        onrecord list
        onrecord list --from 2022-02 --to 2022-03 --speaker Blinken
        onrecord list --json | jq -r .id
      """)

  @OptionGroup var filters: FilterOptions

  @Flag(help: "Print one JSON object a release.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let filter = try filters.filter()
    let releases = try place.open(root).releases(matching: filter)
    for release in releases {
      if json {
        StandardOutput.write(line: .object(RecordJSON.release(release)))
      } else {
        StandardOutput.write(line(release) + "\n")
      }
    }
  }

  private func line(_ release: Release) -> String {
    var line = Paragraph((release.day ?? "undated").padding(to: 12), style: .dim)
    line.append(release.id, style: .bold)
    if let title = release.title { line.append("  \(title)") }
    if release.revisionCount > 1 {
      line.append("  (\(release.revisionCount) revisions)", style: .dim)
    }
    return line.singleLine
  }
}
