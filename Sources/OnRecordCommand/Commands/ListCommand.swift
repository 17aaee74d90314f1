import OnRecordReport
import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordText

/// Lists the releases of the record.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the releases of the record.",
    discussion: """
      One line a release: day, name, and title. --speaker and --kind ask for a turn of the current
      revision. --order is earliest, latest (by day) or updated (last taken in first).

      EXAMPLES
        onrecord list
        onrecord list --from 2022-02 --to 2022-03 --speaker Blinken
        onrecord list --order latest --limit 10
        onrecord list --json | jq -r .id
      """)

  @OptionGroup var filters: FilterOptions

  @Option(
    help: ArgumentHelp("earliest, latest or updated.", valueName: "order"),
    transform: OrderOption.named)
  var order: ReleaseList.Order = .earliest

  @OptionGroup var page: PageOptions

  @Flag(help: "Print one JSON object a release.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let filter = try filters.filter()
    let list = try place.open(root).releases(
      matching: filter, order: order, offset: page.offset, limit: page.limit ?? .max)
    for release in list.releases {
      if json {
        StandardOutput.write(line: ReleaseJSON.release(release))
      } else {
        StandardOutput.write(line(release) + "\n")
      }
    }
  }

  /// The name, and beside it the slug where a correction has given it another.
  private func line(_ release: Release) -> String {
    var line = Paragraph((release.day ?? "undated").padding(to: 12), style: .dim)
    line.append(release.id, style: .bold)
    if release.slug != release.id { line.append("  (now \(release.slug))", style: .dim) }
    if let title = release.title { line.append("  \(title)") }
    if release.revisionCount > 1 {
      line.append("  (\(release.revisionCount) revisions)", style: .dim)
    }
    return line.singleLine
  }
}
