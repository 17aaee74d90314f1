import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordText

/// Makes derived data anew.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Read every source again and make all derived data anew.",
    discussion: """
      Names, addresses and revisions stay; turns, speakers, full text and indexes are made from the
      sources. Also removes what an interrupted add has left. Exit code 1 if a source could not be
      read again.

      EXAMPLES
        onrecord rebuild
      """)

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let record = try place.open(root, .write)
    Interruption.beginNoting()
    let problems = try record.rebuild(isCancelled: { Interruption.isRequested }) { done, total in
      StandardError.progress("\(done) of \(total)")
    }
    StandardError.endProgress()
    if json {
      StandardOutput.write(
        line: .object([
          ("problems", .array(problems.map { .string($0) })),
          ("content_sha256", .string(try record.contentHash())),
        ]))
    } else {
      for problem in problems {
        StandardOutput.write(Paragraph("not rebuilt: \(problem)").singleLine + "\n")
      }
      if problems.isEmpty { StandardOutput.write("rebuilt\n") }
    }
    if Interruption.isRequested { throw Interruption.status }
    if !problems.isEmpty { throw ExitStatus.checkFailed }
  }
}
