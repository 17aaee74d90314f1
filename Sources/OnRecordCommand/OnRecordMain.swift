import ArgumentParser
import OnRecord

/// The program: parses, runs, and turns every ending into an exit code of the contract.
@main
enum OnRecordMain {
  static func main() {
    do {
      var command = try OnRecordCommand.parseAsRoot()
      try command.run()
      StandardOutput.flush()
    } catch {
      Ending.end(with: error)
    }
  }
}

/// The root of the command, with what all commands share.
struct OnRecordCommand: ParsableCommand {
  static let version = Program.version

  static let configuration = CommandConfiguration(
    commandName: "onrecord",
    abstract: "The system of record for on-the-record remarks.",
    discussion: """
      Who said what, on the record, in which exact words, in answer to which question.

      The record is the folder of --record, else of ONRECORD_RECORD, else
      $XDG_DATA_HOME/onrecord, else ~/.local/share/onrecord.

      EXAMPLES
        onrecord add transcripts/            take a folder in
        onrecord search '"rush back" talks'  the exchanges with these words
        onrecord show 2022-02-12-remarks     a release as a person reads it

      EXIT CODES
        0 done   1 a check failed   2 usage   3 bad input   4 the record cannot be used
      """,
    version: version,
    subcommands: [
      ReadCommand.self, AddCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      PeopleCommand.self, WordingCommand.self, CiteCommand.self, CompareCommand.self,
      ChangesCommand.self, CheckCommand.self, LanguageServerCommand.self,
      ServeCommand.self, VerifyCommand.self, RebuildCommand.self, BackupCommand.self,
    ])

  @Option(help: ArgumentHelp("The record's folder.", valueName: "dir"))
  var record: String?
}
