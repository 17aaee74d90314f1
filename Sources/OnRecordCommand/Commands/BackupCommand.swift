import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordText

/// Copies the record.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the record to a new folder, while it may be in use.",
    discussion: """
      The copy is a record of one moment, whole when it has its name.

      EXAMPLES
        onrecord backup /mnt/backup/onrecord-2026-11-24
      """)

  @Argument(help: "A folder that is not there yet.")
  var destination: String

  @Flag(help: "Print one JSON object.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let record = try place.open(root)
    try record.backup(to: destination)
    let releases = try record.releases().count
    if json {
      StandardOutput.write(
        line: .object([
          ("destination", .string(destination)), ("releases", .number(releases)),
        ]))
    } else {
      StandardOutput.write(Paragraph("backed up \(releases) releases").singleLine + "\n")
    }
  }
}
