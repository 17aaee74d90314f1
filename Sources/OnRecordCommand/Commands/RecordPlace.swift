import ArgumentParser
import Foundation
import OnRecord
import OnRecordModel

/// Which record a command is about.
struct RecordPlace: ParsableArguments {
  @Option(help: ArgumentHelp("The record's folder.", valueName: "dir"))
  var record: String?

  /// The folder: behind the command, before it, from the environment, or the usual place.
  func folder(_ root: OnRecordCommand) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    if let named = record ?? root.record ?? environment["ONRECORD_RECORD"] {
      guard !named.isEmpty else {
        throw RecordFailure(kind: .badQuery, message: "the record's folder has no name")
      }
      return named
    }
    // The XDG base directory specification: relative paths there are invalid.
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/onrecord" }
    guard let home = environment["HOME"], !home.isEmpty else {
      throw RecordFailure(
        kind: .noRecord, message: "there is no home folder; name a record with --record")
    }
    return "\(home)/.local/share/onrecord"
  }

  /// Opens the record.
  func open(_ root: OnRecordCommand, _ access: Record.Access = .read) throws -> Record {
    try Record(at: try folder(root), access: access)
  }
}

/// The filters that `search` and `list` share.
struct FilterOptions: ParsableArguments {
  @Option(help: "Words of the speaker's name, or the label as printed.")
  var speaker: String?

  @Option(
    help: ArgumentHelp(
      "statement, question, answer, moderation, interpretation or interjection.",
      valueName: "kind"))
  var kind: String?

  @Option(help: ArgumentHelp("The first day: 2021, 2021-03 or 2021-03-05.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("The last day, in the same forms.", valueName: "day"))
  var to: String?

  @Option(help: "A part of the release's name, address or path.")
  var source: String?

  @Option(help: "The release's year, or undated.")
  var year: String?

  @Option(help: "The release's place, whole; case and points do not matter.")
  var place: String?

  @Option(help: "Where it was published: a host, or the first folder of its path.")
  var site: String?

  @Option(help: ArgumentHelp("Who speaks: a slug that people prints.", valueName: "slug"))
  var person: String?

  /// The filter, or what is wrong with it.
  func filter() throws -> SearchFilter {
    var kind: Turn.Kind?
    if let name = self.kind {
      guard let known = Turn.Kind(rawValue: name) else {
        let names = Turn.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--kind is one of \(names)")
      }
      kind = known
    }
    return SearchFilter(
      speaker: speaker, kind: kind, from: from, to: to, source: source, year: year, place: place,
      site: site, person: person)
  }
}
