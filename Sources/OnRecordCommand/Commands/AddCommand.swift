import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordReport

/// Takes files into the record.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Take files, folders or standard input into the record.",
    discussion: """
      Makes the record if there is none. Says for each document: added, unchanged, new revision
      (and what changed), read again by a newer reader, or not read and why. A bad file never stops
      the rest; the exit code is then 3.

      A release is known by --url, else by the address that its page gives, else by its path below
      the folder that was added. Other bytes there are a new revision of it. In folders, names that
      begin with a dot are left out. Ctrl-C keeps what was read so far, and says what that is.

      EXAMPLES
        onrecord add transcripts/
        onrecord add --url https://example.org/remarks/14 page.html
        curl -s https://example.org/remarks/14 | onrecord add --url https://example.org/remarks/14 -
      """)

  @Argument(help: "Files, folders, patterns, or - for standard input.")
  var paths: [String]

  @Option(help: "The web address of the one file that is added.")
  var url: String?

  @Flag(help: "Print one JSON object a document, then one with the counts.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    if url?.isEmpty == true { throw ValidationError("--url is empty") }
    let record = try place.open(root, .create)
    Interruption.beginNoting()
    let summary = try record.add(paths, url: url, isCancelled: { Interruption.isRequested }) {
      report($0)
    }
    StandardError.endProgress()
    finish(summary)
    if summary.wasInterrupted { throw Interruption.status }
    if summary[.notRead] > 0 { throw ExitStatus.badInput }
  }

  private func report(_ event: AddEvent) {
    switch event {
    case .progress(let done, let total):
      // What is told is on the disk, so it may be told at once.
      StandardOutput.flush()
      if total > 1 { StandardError.progress("\(done) of \(total)") }
    case .outcome(let outcome):
      if json {
        StandardOutput.write(line: RecordJSON.outcome(outcome))
      } else {
        // One line a document, however long, for other tools to cut.
        if StandardOutput.isTerminal { StandardError.endProgress() }
        StandardOutput.write(OutcomeLine.paragraph(outcome).singleLine + "\n")
      }
    }
  }

  private func finish(_ summary: AddSummary) {
    for note in summary.notes { StandardError.line("onrecord: \(note)") }
    if json {
      StandardOutput.write(line: RecordJSON.summary(summary))
    } else {
      StandardOutput.write(OutcomeLine.summary(summary) + "\n")
    }
    if summary.wasInterrupted {
      StandardOutput.flush()
      StandardError.line(
        "onrecord: interrupted; what is listed above is kept, \(summary.remainingCount) files were"
          + " not looked at; the same command goes on from here")
    }
  }
}
