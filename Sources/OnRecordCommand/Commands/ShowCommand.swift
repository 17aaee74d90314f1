import OnRecordReport
import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordText
import OnRecordWording

/// Shows one release.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a release as a person reads it.",
    discussion: """
      ID is a release's name or the beginning of one, a path or a web address; NAME@2 is its second
      revision, NAME#t14 its turn 14.

      EXAMPLES
        onrecord show 2022-02-12-secretary-blinken
        onrecord show '2022-02-12-secretary-blinken#t14'
        onrecord show --source https://example.org/remarks/14 > page.html
        onrecord show --revision 1 --text 2021-07-27-department
      """)

  @Argument(help: "The release, or a turn of it.")
  var id: String

  @Option(help: ArgumentHelp("Show one turn only.", valueName: "n"))
  var turn: Int?

  @Option(help: ArgumentHelp("Show an earlier revision, from 1.", valueName: "n"))
  var revision: Int?

  @Flag(help: "Print the reading as one JSON object.")
  var json = false

  @Flag(help: "Print the reading text alone.")
  var text = false

  @Flag(help: "Print the source, byte for byte.")
  var source = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func validate() throws {
    guard [json, text, source].count(where: \.self) <= 1 else {
      throw ValidationError("--json, --text and --source exclude one another")
    }
    guard !source || turn == nil else {
      throw ValidationError("--source is of a whole release; a turn has no source of its own")
    }
  }

  func run() throws {
    let record = try place.open(root)
    let link = resolved(in: record)
    let recorded = try record.reading(
      ofRelease: link.release, revision: revision ?? link.revision)
    let turn = self.turn ?? link.turn
    if let turn, !recorded.reading.turns.indices.contains(turn - 1) {
      throw RecordFailure(
        kind: .unknownRelease,
        message: "the release has \(recorded.reading.turns.count) turns, and none of this number")
    }
    if source {
      StandardOutput.write(source: try record.sourceBytes(of: recorded.revision))
    } else if json {
      let excerpt = RecordedExcerpt(recorded, turns: turn.map { [$0 - 1] })
      StandardOutput.write(line: ReadingJSON.recorded(excerpt))
    } else if text {
      let reading = recorded.reading
      let range = turn.map { reading.turns[$0 - 1].range } ?? reading.text.range
      StandardOutput.write(source: Array(reading.text.bytes[range]))
      if StandardOutput.isTerminal { StandardOutput.write("\n") }
    } else {
      writePage(recorded, turn: turn)
    }
  }

  /// A web address may have `@` or `#t` in it: the name as typed goes first.
  private func resolved(in record: Record) -> Permalink {
    let link = Permalink(id)
    if link.release != id, let whole = try? record.release(named: id) {
      return Permalink(release: whole.id)
    }
    return link
  }

  private func writePage(_ recorded: RecordedReading, turn: Int?) {
    let page = ReleasePage(recorded.reading)
    if let turn { return page.writeTurn(number: turn) }
    let release = recorded.release
    let revision = recorded.revision
    var header = [release.id, release.address]
    if let part = revision.part { header.append(part) }
    var line = "revision \(revision.ordinal) of \(release.revisionCount)"
    if !revision.isCurrent { line += ", superseded" }
    line += ", taken in \(revision.retrieved)"
    header.append(line)
    if let change = revision.change { header.append(ChangeLine.text(change)) }
    page.write(header: header)
  }
}
