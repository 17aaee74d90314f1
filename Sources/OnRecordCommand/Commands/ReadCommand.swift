import OnRecordReport
import ArgumentParser
import OnRecord
import OnRecordModel
import OnRecordText

/// Reads files without a record.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read files without a record: prints the reading, with diagnostics.",
    discussion: """
      With --json one object a document: front matter, turns, incidents and diagnostics, with the
      bytes of the source (start, end) and of the text (text_start, text_end) on which they rest.

      EXAMPLES
        onrecord read briefing.html
        onrecord read --json briefings/*.md > readings.ndjson
        curl -s https://example.org/remarks | onrecord read -
      """)

  @Argument(help: "Files, or - for standard input.")
  var files: [String]

  @Flag(help: "Print one JSON object a document.")
  var json = false

  func run() throws {
    var failed = false
    var isFirst = true
    for file in files {
      do {
        let bytes = try InputFile.bytes(at: file)
        let readings = try SourceReader.readings(of: bytes, name: file)
        let hash = SourceReader.hash(of: bytes)
        for reading in readings {
          write(reading, file: file, hash: hash, isFirst: isFirst)
          isFirst = false
        }
      } catch let failure as RecordFailure {
        StandardError.line("onrecord: \(file): \(failure.message)")
        failed = true
      }
    }
    if failed { throw ExitStatus.badInput }
  }

  private func write(_ reading: Reading, file: String, hash: String, isFirst: Bool) {
    if json {
      StandardOutput.write(
        line: ReadingJSON.document(ReadingExcerpt(reading, source: file, hash: hash)))
      return
    }
    if !isFirst { StandardOutput.write("\n\n") }
    let name = file + (reading.part.map { ", \($0)" } ?? "")
    ReleasePage(reading).write(header: [name, "\(reading.mediaType), sha256 \(hash)"])
  }
}
