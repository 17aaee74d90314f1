import ArgumentParser
import OnRecord
import OnRecordModel

/// Searches the record for exchanges.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find exchanges by their words, the best first.",
    discussion: """
      All words must be there: first come exchanges with all of them in one turn, then those with all
      of them in one exchange. "Quoted phrases" are words in a row; case and accents do not matter.
      Filters apply to the turn that has the words: a reporter's words are never the speaker's.

      EXAMPLES
        onrecord search nuclear talks
        onrecord search '"come back to the table"' --speaker Kim
        onrecord search sanctions --kind answer --from 2022-01 --to 2022-06 --json
      """)

  @Argument(help: "Words and \"quoted phrases\".")
  var query: [String]

  @OptionGroup var filters: FilterOptions

  @Option(help: ArgumentHelp("The most exchanges to print.", valueName: "n"))
  var limit = 20

  @Flag(help: "Print one JSON object an exchange.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit is at least 1") }
  }

  func run() throws {
    let filter = try filters.filter()
    let record = try place.open(root)
    let matches = try record.search(
      query.joined(separator: " "), filter: filter, limit: limit)
    if json {
      for match in matches { StandardOutput.write(line: RecordJSON.match(match)) }
    } else if matches.isEmpty {
      StandardError.line("nothing found")
    } else {
      SearchPage.write(matches)
    }
  }
}
