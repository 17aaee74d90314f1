import GRDB
import OnRecordPeople

/// The third schema: the persons who speak in the record.
///
/// An entry is a person, or a bare surname that the releases do not name more fully. Which appearances
/// (speakers of revisions) are whose is derived data; entries and their slugs stay for good.
enum Schema3 {
  static let name = "schema-3"

  static func create(_ database: Database) throws {
    for statement in [speaker, entry, appearance] { try database.execute(sql: statement) }
    try fill(database)
  }

  /// Of persons alone: the words of the name as `PersonKeys` has them, and which of them is the
  /// surname.
  private static let speaker = """
    ALTER TABLE speaker ADD COLUMN name_key TEXT;
    ALTER TABLE speaker ADD COLUMN surname TEXT;
    CREATE INDEX speaker_by_name_key ON speaker(name_key);
    CREATE INDEX speaker_by_surname ON speaker(surname);
    """

  /// Counts and days are of current revisions, and kept here because lists ask for them.
  private static let entry = """
    CREATE TABLE person_entry (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      surname TEXT NOT NULL,
      sort_key TEXT NOT NULL,
      is_full INTEGER NOT NULL CHECK (is_full IN (0, 1)),
      qualifier TEXT,
      releases INTEGER NOT NULL DEFAULT 0,
      turns INTEGER NOT NULL DEFAULT 0,
      first_day TEXT,
      last_day TEXT
    ) STRICT;
    CREATE INDEX person_entry_by_surname ON person_entry(surname);
    CREATE INDEX person_entry_by_sort_key ON person_entry(sort_key);
    CREATE TABLE person_slug (
      slug TEXT PRIMARY KEY,
      entry_id INTEGER NOT NULL REFERENCES person_entry(id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_slug_by_entry ON person_slug(entry_id);
    """

  /// `settled` is 0 until it has been decided anew whose an appearance is.
  private static let appearance = """
    CREATE TABLE appearance (
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      speaker_id INTEGER NOT NULL REFERENCES speaker(id),
      office TEXT,
      turns INTEGER NOT NULL,
      entry_id INTEGER REFERENCES person_entry(id),
      basis TEXT,
      settled INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (revision_id, speaker_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX appearance_by_speaker ON appearance(speaker_id);
    CREATE INDEX appearance_by_entry ON appearance(entry_id, revision_id);
    CREATE INDEX appearance_unsettled ON appearance(speaker_id) WHERE settled = 0;
    """

  private static func fill(_ database: Database) throws {
    let people = PeopleWriter(database: database)
    let speakers = try Row.fetchAll(
      database, sql: "SELECT id, name, label FROM speaker WHERE type = 'person' ORDER BY id")
    for row in speakers {
      let keys = try people.keys(name: row["name"], label: row["label"])
      try database.execute(
        sql: "UPDATE speaker SET name_key = ?, surname = ? WHERE id = ?",
        arguments: [keys?.name, keys?.surname, row["id"] as Int64])
    }
    for revision in try Int64.fetchAll(database, sql: "SELECT id FROM revision ORDER BY id") {
      try people.insertAppearances(of: revision)
    }
    try people.settle()
  }
}
