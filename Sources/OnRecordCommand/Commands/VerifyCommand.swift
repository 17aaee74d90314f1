import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordReport

/// Checks the record.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the whole record: database, full text, sources, texts and positions.",
    discussion: """
      Exit code 1 if anything is wrong. --manifest also writes manifest-sha256.txt into the record,
      with which anyone can check the sources without OnRecord:

        cd RECORD && sha256sum -c manifest-sha256.txt

      EXAMPLES
        onrecord verify
        onrecord verify --manifest --json
      """)

  @Flag(help: "Write manifest-sha256.txt.")
  var manifest = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let record = try opened()
    let report = record.verify()
    if manifest && report.isSound { try record.writeManifest() }
    if json {
      StandardOutput.write(line: RecordJSON.verification(report))
    } else {
      for problem in report.problems { write("damaged: \(problem)") }
      for note in report.notes { write("note: \(note)") }
      let state = report.isSound ? "sound" : "damaged"
      write(
        "\(state): \(report.releaseCount) releases, \(report.revisionCount) revisions,"
          + " \(report.sourceCount) sources of \(report.sourceBytes) bytes")
    }
    if !report.isSound { throw ExitStatus.checkFailed }
  }

  /// For writing, because SQLite's check of the full text is a write; else for reading.
  private func opened() throws -> Record {
    do {
      return try place.open(root, .write)
    } catch let failure as RecordFailure
      where !manifest && (failure.kind == .locked || failure.kind == .unwritable)
    {
      return try place.open(root)
    }
  }

  private func write(_ line: String) {
    StandardOutput.write(Paragraph(line).singleLine + "\n")
  }
}
