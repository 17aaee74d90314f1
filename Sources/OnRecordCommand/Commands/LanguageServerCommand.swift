import ArgumentParser
import Foundation
import Glibc
import OnRecord
import OnRecordModel

/// Checks drafts in an editor while they are written.
struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Check quotations in an editor while you type (Language Server Protocol).",
    discussion: """
      Speaks the Language Server Protocol 3.17 over standard input and output. An
      editor starts it for drafts in Markdown, plain text or HTML and shows a
      finding under each quotation that is not exact; hovering shows the passage,
      the words that differ and the citation; a quick fix quotes the exact words of
      the record, and going to the definition opens the passage itself.

      docs/editors.md tells how to set up VS Code, Neovim, Helix, Emacs and Kate.
      Where there is no record the server says so, and begins to check as soon as
      there is one. What is added to the record meanwhile is taken into account.

      Ends with 0 where the editor shut it down before ending it, else with 1.

      EXAMPLES
        onrecord lsp
        onrecord lsp --record ~/briefings --attribute "Jen Psaki"
        onrecord lsp --verbose 2> lsp.log
      """)

  @Option(
    help: ArgumentHelp(
      "Whose words they are where the draft names nobody, or only says “he”.", valueName: "name"))
  var attribute: String?

  @Flag(help: "Tell on standard error what is being done.")
  var verbose = false

  @Flag(help: "Changes nothing: some editors say which way they speak.")
  var stdio = false

  @Option(name: .customLong("clientProcessId"), help: .hidden)
  var clientProcess: Int32?

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func run() throws {
    let folder = try place.folder(root)
    if isatty(STDIN_FILENO) == 1 {
      StandardError.line(
        "onrecord: this is started by an editor, see docs/editors.md; Ctrl-D ends it")
    }
    let isVerbose = verbose
    var loop = ServerLoop(
      version: OnRecordCommand.version, client: clientProcess,
      log: { if isVerbose { StandardError.line("onrecord lsp: \($0)") } })
    let status = loop.run(record: folder, speaker: attribute)
    StandardOutput.flush()
    // Other threads may be at work; what they would say is not wanted any more.
    Glibc.exit(status)
  }
}
