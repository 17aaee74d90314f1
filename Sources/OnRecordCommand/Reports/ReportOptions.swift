import ArgumentParser
import OnRecord
import OnRecordReport

/// The reports that `check` writes beside its answer, and where they go.
struct ReportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the drafts with their quotations marked and noted, as one page.", valueName: "file"))
  var html: String?

  @Option(
    help: ArgumentHelp(
      "Write a SARIF 2.1.0 log, which editors and code hosts show in place.", valueName: "file"))
  var sarif: String?

  @Option(
    help: ArgumentHelp(
      "Write JUnit XML, a test case a quotation, as build servers show.", valueName: "file"))
  var junit: String?

  /// Path and content of each report that is wanted of a check against a record.
  private func wanted(_ record: Record) -> [(path: String, content: (CheckReport) -> String)] {
    var wanted: [(path: String, content: (CheckReport) -> String)] = []
    let links = ReportLinks.originals(OriginalPages(of: record))
    if let html { wanted.append((html, { ReportPage($0, links: links).source() })) }
    if let sarif { wanted.append((sarif, { SARIFLog($0).source() })) }
    if let junit { wanted.append((junit, { JUnitReport($0).source() })) }
    return wanted
  }

  private var paths: [String] { [html, sarif, junit].compactMap(\.self) }

  /// Whether any report is wanted.
  var isWanted: Bool { !paths.isEmpty }
  /// Whether a report needs the bytes of the drafts.
  var pointsIntoSources: Bool { sarif != nil }
  /// Whether a report is the answer, in place of the page for a person.
  var takesStandardOutput: Bool { paths.contains("-") }

  /// - Throws: `ValidationError` where two things would go to one place, or a report over a draft.
  func validate(drafts: [String], isJSON: Bool) throws {
    guard paths.count(where: { $0 == "-" }) + (isJSON ? 1 : 0) <= 1 else {
      throw ValidationError("only one of --json and the reports named - can go to standard output")
    }
    let files = paths.filter { $0 != "-" }
    guard Set(files).count == files.count else {
      throw ValidationError("two reports would go to one file; name a file for each")
    }
    for file in files where drafts.contains(where: { ReportFile.isSame(file, $0) }) {
      throw ValidationError("a report would overwrite a draft; name another file for it")
    }
  }

  /// Writes every report that is wanted; the first that cannot be written ends it.
  func write(_ report: CheckReport, of record: Record) throws {
    for (path, content) in wanted(record) {
      let bytes = Array(content(report).utf8)
      if path == "-" {
        StandardOutput.write(source: bytes)
      } else {
        try ReportFile.write(bytes, to: path)
      }
    }
  }
}
