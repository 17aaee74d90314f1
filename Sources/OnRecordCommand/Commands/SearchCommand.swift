import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordReport

/// Searches the record for exchanges.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find exchanges by their words, the best first.",
    discussion: """
      All words must be there: first come exchanges with all of them in one turn, then those with all
      of them in one exchange. "Quoted phrases" are words in a row; case and accents do not matter.
      Filters apply to the turn that has the words: a reporter's words are never the speaker's.
      Prints 20 exchanges unless --limit says otherwise.
      --order is relevance, latest or earliest. --facets says last how many there are in all, and by
      what they can be narrowed: the number of a value is what a search with that filter finds.

      EXAMPLES
        onrecord search nuclear talks
        onrecord search '"come back to the table"' --speaker Kim
        onrecord search sanctions --kind answer --from 2022-01 --to 2022-06 --json
        onrecord search sanctions --order latest --facets
      """)

  @Argument(help: "Words and \"quoted phrases\".")
  var query: [String]

  @OptionGroup var filters: FilterOptions

  @OptionGroup var page: PageOptions

  @Option(
    help: ArgumentHelp("relevance, latest or earliest.", valueName: "order"),
    transform: OrderOption.named)
  var order: SearchAnswer.Order = .relevance

  @Flag(help: "Print last how many there are, by person, kind, year, place and site.")
  var facets = false

  @Flag(help: "Print one JSON object an exchange.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let filter = try filters.filter()
    let record = try place.open(root)
    let answer = try record.search(
      query.joined(separator: " "), filter: filter, order: order, offset: page.offset,
      limit: page.limit ?? 20, facetLimit: facets ? 10 : 0)
    if json {
      for match in answer.matches { StandardOutput.write(line: SearchJSON.match(match)) }
      if facets { StandardOutput.write(line: SearchJSON.tally(answer)) }
    } else if answer.total == 0 {
      StandardError.line("nothing found")
    } else {
      SearchPage.write(answer.matches)
      if facets { SearchPage.writeFacets(answer) }
    }
  }
}
