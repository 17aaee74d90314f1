import ArgumentParser
import Foundation
import OnRecord
import OnRecordCitation
import OnRecordModel
import OnRecordText
import OnRecordWording

/// Cites a release, or turns of it.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Cite a release, or turns of it.",
    discussion: """
      ID is as for show: NAME@2 is a release's second revision, NAME#t14 its turn 14; here NAME#t3-t5
      and a paragraph, NAME#p40, are taken too. A citation names the revision, so that it holds
      whatever the issuer changes later; one of a superseded revision says so.

      A name is parted into given names and surname only where a label of the record says which is
      which. With --address the permalink leads to a page of a reading room; without, the citation
      gives the original address, if the release has one, and the place's name in the record.

      STYLES
        chicago     a note and a bibliography's entry, 17th edition
        apa, mla    7th and 9th edition
        bibtex, ris, csl-json
                    for reference managers and citation processors
        annotation  a W3C Web Annotation: words with context, and code points of the reading text
        link        the permalink, and the original page at the words (#:~:text=)

      EXAMPLES
        onrecord cite 2022-02-12-secretary-blinken --turn 14
        onrecord cite '2022-02-12-secretary-blinken#t13-t14' --style apa
        onrecord cite 2022-02-12-secretary-blinken --style bibtex >> sources.bib
        onrecord cite 2022-02-12-secretary-blinken --address https://records.example.org/room
      """)

  @Argument(help: "The release, or turns or a paragraph of it.")
  var id: String

  @Option(help: ArgumentHelp("Cite one turn.", valueName: "n"))
  var turn: Int?

  @Option(help: ArgumentHelp("Cite several turns: A-B.", valueName: "a-b"))
  var turns: String?

  @Option(help: ArgumentHelp("Cite an earlier revision, from 1.", valueName: "n"))
  var revision: Int?

  @Option(
    help: ArgumentHelp(
      "chicago, apa, mla, bibtex, ris, csl-json, annotation or link.", valueName: "style"),
    transform: CiteCommand.form(named:))
  var style = CitationForm.chicago

  @Option(
    help: ArgumentHelp("Where readers reach a reading room over the record.", valueName: "url"))
  var address: String?

  @Flag(help: "Say that it was read today (UTC).")
  var accessed = false

  @Flag(help: "Print every form in one JSON object.")
  var json = false

  @OptionGroup var place: RecordPlace
  @ParentCommand var root: OnRecordCommand

  func validate() throws {
    guard turn == nil || turns == nil else {
      throw ValidationError("--turn and --turns exclude one another")
    }
    guard turns?.wholeMatch(of: /t?\d{1,7}-t?\d{1,7}/) != nil || turns == nil else {
      throw ValidationError("--turns is a first and a last turn: 3-5")
    }
    guard address.map({ WebAddress($0) != nil }) ?? true else {
      throw ValidationError("--address begins with http:// or https:// and names a host")
    }
  }

  func run() throws {
    let record = try place.open(root)
    let named = try resolved(in: record)
    let recorded = try record.reading(
      ofRelease: named.release, revision: revision ?? named.revision)
    let cited = try record.citation(
      of: recorded, try selection(named.places, of: recorded.reading),
      room: address.map { String($0.trimmingSuffix(while: { $0 == "/" })) },
      accessed: accessed ? Self.today : nil)
    if json {
      StandardOutput.write(line: CitationJSON.value(cited))
    } else {
      // A terminal needs no carriage returns, which RIS ends its lines with.
      let text = cited.file(style)
      let shown = StandardOutput.isTerminal ? text.replacing("\r\n", with: "\n") : text
      StandardOutput.write(source: Array(shown.utf8))
    }
  }

  /// What stands behind the last `#` are places, if it names some; a web address may have one too.
  private func resolved(
    in record: Record
  ) throws -> (release: String, revision: Int?, places: [String]) {
    if let whole = try? record.release(named: id) { return (whole.id, nil, []) }
    guard let hash = id.lastIndex(of: "#") else {
      let link = Permalink(id)
      return (link.release, link.revision, [])
    }
    let link = Permalink(String(id[..<hash]))
    return (
      link.release, link.revision,
      id[id.index(after: hash)...].split(separator: "&").map(String.init)
    )
  }

  private func selection(_ places: [String], of reading: Reading) throws -> PlaceSelection {
    var names = places
    if let turn { names = ["t\(turn)"] }
    if let turns { names = [(turns.hasPrefix("t") ? "" : "t") + turns] }
    let paragraphs = Anchors(reading).paragraphs.count
    guard
      let selection = PlaceSelection(
        names, turnCount: reading.turns.count, paragraphCount: paragraphs)
    else {
      throw RecordFailure(
        kind: .unknownRelease,
        message: "the release has no such place: its last turn is t\(reading.turns.count), its last"
          + " paragraph p\(paragraphs); t3-t5 names several, and turns and paragraphs are not mixed"
      )
    }
    return selection
  }

  static func form(named name: String) throws -> CitationForm {
    guard let form = CitationForm(rawValue: name) else {
      let all = CitationForm.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--style is one of \(all)")
    }
    return form
  }

  /// The clock is asked here alone.
  private static var today: String {
    String(ISO8601DateFormatter().string(from: Date()).prefix(10))
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
