import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordReport

/// Follows a formula through the record.
struct WordingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wording",
    abstract: "Follow a formula: who used it, first, last, how often, in which exact variants.",
    discussion: """
      Finds every place where the words stand in a row in what is spoken, in current revisions. Case,
      hyphens, punctuation and the shape of apostrophes do not matter; each printed form is counted.
      What reporters and askers say is kept apart: their use is never the speaker's.
      Every count is exact. A speech that was published twice is counted twice, and that is said.
      A wording has at most 30 words. Prints 20 uses, the earliest first, unless --limit says otherwise.

      EXAMPLES
        onrecord wording "complete, verifiable and irreversible"
        onrecord wording "no preconditions" --person sung-kim
        onrecord wording "ironclad" --kind answer --from 2022 --to 2023-06 --json
        onrecord wording "thank you very much" --offset 100 --limit 50
      """)

  @Argument(help: "The words, in a row.")
  var phrase: [String]

  @OptionGroup var filters: FilterOptions

  @OptionGroup var page: PageOptions

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let filter = try filters.filter()
    let record = try place.open(root)
    let timeline = try record.wording(
      of: phrase.joined(separator: " "), filter: filter, offset: page.offset,
      limit: page.limit ?? 20)
    if json {
      StandardOutput.write(line: WordingJSON.timeline(timeline))
      return
    }
    guard timeline.count.total > 0 else {
      let releases = try record.releaseCount()
      let words = timeline.words.count == 1 ? "this word" : "these words in a row"
      StandardError.line(
        "not found: nobody says \(words) in the turns of \(releases)"
          + (releases == 1 ? " release" : " releases")
          + (filter == SearchFilter() ? "" : " that pass the filters"))
      return
    }
    WordingPage.write(timeline)
  }
}
