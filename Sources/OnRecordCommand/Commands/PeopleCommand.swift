import OnRecordReport
import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordText

/// Lists the persons who speak in the record.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List the persons who speak in the record.",
    discussion: """
      One line a person: turns, releases, first and last day, slug, name. Words narrow the list to
      names that have them. --slug shows one: the forms in which releases name the person and why each
      is taken for theirs, the offices as printed, and others of the surname.

      Nobody is taken for somebody else's namesake by a surname alone: releases that print no more
      are kept apart, marked with an office or a site. Reporters, and labels that name nobody, are no
      persons here.

      EXAMPLES
        onrecord people
        onrecord people --order turns --limit 20
        onrecord people kirby
        onrecord people --slug john-kirby
        onrecord list --person john-kirby
      """)

  @Argument(help: "Words that the name must have, or beginnings of them.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Show one person, by slug.", valueName: "slug"))
  var slug: String?

  @Option(
    help: ArgumentHelp("name, turns or latest.", valueName: "order"),
    transform: OrderOption.named)
  var order: PeopleList.Order = .name

  @OptionGroup var page: PageOptions

  @Flag(help: "Print one JSON object a person.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func validate() throws {
    guard slug == nil || words.isEmpty else {
      throw ValidationError("--slug shows one person; words narrow the list: give one of the two")
    }
  }

  func run() throws {
    let record = try place.open(root)
    if let slug { return try show(slug, in: record) }
    let list = try record.people(
      matching: words.isEmpty ? nil : words.joined(separator: " "), order: order,
      offset: page.offset,
      limit: page.limit ?? .max)
    for person in list.people {
      if json {
        StandardOutput.write(line: PeopleJSON.entry(person))
      } else {
        StandardOutput.write(PeoplePage.line(person) + "\n")
      }
    }
    if list.total == 0 { StandardError.line("nobody found") }
  }

  private func show(_ slug: String, in record: Record) throws {
    guard let person = try record.person(slug) else {
      throw RecordFailure(
        kind: .unknownRelease,
        message: "nobody in this record has this slug; `onrecord people` lists them")
    }
    if json {
      StandardOutput.write(line: PeopleJSON.details(person))
    } else {
      PeoplePage.write(person, asked: slug)
    }
  }
}
