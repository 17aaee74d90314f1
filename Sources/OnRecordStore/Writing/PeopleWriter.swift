import GRDB
import OnRecordModel
import OnRecordPeople

/// Keeps the entries of persons in step with what is written.
struct PeopleWriter {
  /// The words of a person's name in order, and which one is the surname.
  struct Keys {
    let name: String
    let surname: String
  }

  let database: Database

  /// The keys of a speaker; nil where the name has no word.
  ///
  /// Where a label shows that a name begins with the surname, that is so of the name everywhere:
  /// `Yoon Suk Yeol` is Yoon also where the label is `THE PRESIDENT`.
  func keys(name: String, label: String) throws -> Keys? {
    guard let plain = PersonName(name) else { return nil }
    let key = (plain.given + [plain.surname]).joined(separator: " ")
    let known = try String.fetchOne(
      database, sql: "SELECT surname FROM speaker WHERE name_key = ? AND surname <> ? LIMIT 1",
      arguments: [key, plain.surname])
    if let known { return Keys(name: key, surname: known) }
    guard PersonName.isFamilyFirst(name, label: label),
      let surname = PersonName(name, label: label)?.surname
    else { return Keys(name: key, surname: plain.surname) }
    try database.execute(
      sql: """
        UPDATE appearance SET settled = 0
          WHERE speaker_id IN (SELECT id FROM speaker WHERE name_key = ?)
        """, arguments: [key])
    try database.execute(
      sql: "UPDATE speaker SET surname = ? WHERE name_key = ?", arguments: [surname, key])
    return Keys(name: key, surname: surname)
  }

  /// Notes who speaks in a revision; whose the names are is settled later.
  func insertAppearances(of revision: Int64) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO appearance (revision_id, speaker_id, office, turns)
        SELECT revision_id, speaker_id, (SELECT office FROM person
            WHERE person.revision_id = turn_tally.revision_id AND person.name = speaker.name
            AND office IS NOT NULL ORDER BY person.ordinal LIMIT 1), sum(turns)
        FROM turn_tally JOIN speaker ON speaker.id = speaker_id
        WHERE revision_id = ? AND speaker.surname IS NOT NULL GROUP BY speaker_id
        """
    ).execute(arguments: [revision])
  }

  /// Lets the names of a revision be looked at again, because it is superseded now.
  func unsettle(release: Int64) throws {
    try database.execute(
      sql: """
        UPDATE appearance SET settled = 0
        WHERE revision_id IN (SELECT id FROM revision WHERE release_id = ?)
        """, arguments: [release])
  }

  /// Decides anew of all surnames with something new whose each appearance is.
  ///
  /// Complexity: O(appearances of these surnames).
  func settle() throws {
    let surnames = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT surname FROM appearance JOIN speaker ON speaker.id = speaker_id
        WHERE settled = 0 ORDER BY surname
        """)
    for surname in surnames { try SurnameSettling(database: database, surname: surname).settle() }
  }
}
