import Foundation
import GRDB
import OnRecordModel

/// A search filter as SQL conditions with arguments; no word of a user becomes SQL.
struct FilterConditions {
  /// Conditions on `release`, each beginning with AND.
  private(set) var releaseSQL = ""
  private(set) var releaseArguments = StatementArguments()
  /// Conditions on `passage`, each beginning with AND.
  private(set) var turnSQL = ""
  private(set) var turnArguments = StatementArguments()

  /// Conditions on `release` alone, which ask for a turn of its current revision where turns are asked
  /// for.
  var listSQL: String {
    guard !turnSQL.isEmpty else { return releaseSQL }
    return releaseSQL + """
       AND EXISTS (SELECT 1 FROM revision JOIN turn_tally AS passage
          ON passage.revision_id = revision.id
        WHERE revision.release_id = release.id AND revision.is_current = 1 \(turnSQL))
      """
  }

  var listArguments: StatementArguments {
    turnSQL.isEmpty ? releaseArguments : releaseArguments + turnArguments
  }

  init(_ filter: SearchFilter, in database: Database) throws {
    try addDays(filter)
    if let source = filter.source {
      releaseSQL += """
         AND (instr(lower(release.name), lower(?)) > 0 OR instr(lower(release.address), lower(?)) > 0
          OR EXISTS (SELECT 1 FROM retrieval WHERE retrieval.release_id = release.id
            AND instr(lower(retrieval.path), lower(?)) > 0))
        """
      releaseArguments += [source, source, source]
    }
    try addYear(filter)
    if let site = filter.site {
      releaseSQL += " AND release.site = ?"
      releaseArguments += [site]
    }
    if let place = filter.place {
      releaseSQL += " AND release.place_key = ?"
      releaseArguments += [PlaceKey.of(place)]
    }
    if let kind = filter.kind {
      turnSQL += " AND passage.kind = ?"
      turnArguments += [kind.rawValue]
    }
    if let speaker = filter.speaker { try addSpeaker(speaker, in: database) }
    if let person = filter.person { try addPerson(person, in: database) }
  }

  private mutating func addDays(_ filter: SearchFilter) throws {
    for day in [filter.from, filter.to].compactMap(\.self) where !Self.isDay(day) {
      throw RecordFailure(
        kind: .badQuery, message: "a day is written 2021, 2021-03 or 2021-03-05")
    }
    if let from = filter.from {
      releaseSQL += " AND release.day >= ?"
      releaseArguments += [from]
    }
    if let to = filter.to {
      // Behind every day of the month or year that `to` may be.
      releaseSQL += " AND release.day <= ?"
      releaseArguments += [to + "~"]
    }
  }

  private mutating func addYear(_ filter: SearchFilter) throws {
    guard let year = filter.year else { return }
    guard year != SearchFilter.undated else {
      releaseSQL += " AND release.day IS NULL"
      return
    }
    guard year.utf8.count == 4, Self.isDay(year) else {
      throw RecordFailure(
        kind: .badQuery, message: "a year is written 2021, or \(SearchFilter.undated)")
    }
    releaseSQL += " AND release.day >= ? AND release.day <= ?"
    releaseArguments += [year, year + "~"]
  }

  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return false }
    return parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
  }

  private mutating func addPerson(_ slug: String, in database: Database) throws {
    guard let entry = try PersonSlug.entry(of: slug, in: database) else {
      throw RecordFailure(
        kind: .badQuery,
        message: "nobody in this record has this name; `onrecord people` lists them")
    }
    turnSQL += """
       AND EXISTS (SELECT 1 FROM appearance WHERE appearance.revision_id = passage.revision_id
        AND appearance.speaker_id = passage.speaker_id AND appearance.entry_id = ?)
      """
    turnArguments += [entry]
  }

  /// Speakers whose name has all words of the filter, or labels that have the filter as it is.
  ///
  /// `MS. PSAKI` is asked for by its name: a form of address says nothing about who spoke. Labels
  /// count because `THE PRESIDENT` may have been read as a name.
  private mutating func addSpeaker(_ filter: String, in database: Database) throws {
    let words = SpeakerWords.words(of: filter)
    guard !words.isEmpty else {
      throw RecordFailure(kind: .badQuery, message: "--speaker needs a name or a label")
    }
    let printed = SpeakerWords.folded(filter).trimmingCharacters(in: .whitespaces)
    let speakers = try Row.fetchAll(database, sql: "SELECT * FROM speaker")
    let matching = speakers.compactMap { row -> Int64? in
      let speaker = SpeakerCoding.speaker(
        type: row["type"], name: row["name"], outlet: row["outlet"])
      let name = SpeakerWords.words(of: speaker.description)
      let isNamed = words.allSatisfy { name.contains($0) }
      return isNamed || SpeakerWords.folded(row["label"]).contains(printed) ? row["id"] : nil
    }
    let list = matching.map { String($0) }.joined(separator: ",")
    turnSQL += " AND passage.speaker_id IN (\(list))"
  }
}

/// The words of a speaker's name that tell who it is.
enum SpeakerWords {
  private static let formsOfAddress: Set<String> = [
    "mr", "mrs", "ms", "miss", "dr", "the", "hon", "sir", "madam",
  ]

  /// In lower case and without accents, forms of address left out unless there is nothing else.
  static func words(of name: String) -> [String] {
    let words = folded(name).split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let telling = words.filter { !formsOfAddress.contains($0) }
    return telling.isEmpty ? words : telling
  }

  /// In lower case and without accents.
  static func folded(_ name: String) -> String {
    name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
  }
}
