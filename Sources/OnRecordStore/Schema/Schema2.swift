import Foundation
import GRDB
import OnRecordModel

/// The second schema: what pages ask for, kept where it can be read in a moment.
///
/// Addresses that a release had before, with the reason why it has another now; which passages of a
/// superseded revision the current one still has; how many turns of which kind each label has; and a
/// counter that moves whenever an answer of the record may differ.
enum Schema2 {
  static let name = "schema-2"

  static func create(_ database: Database) throws {
    for statement in statements { try database.execute(sql: statement) }
    try fill(database)
  }

  private static let statements = [release, slug, revision, tally, repeated, state]

  /// `site` is where it was published, see `PublishedSite`; `place` as printed in the current revision,
  /// `place_key` the same folded; `updated_at` when the current revision was taken in.
  private static let release = """
    ALTER TABLE release ADD COLUMN slug TEXT NOT NULL DEFAULT '';
    ALTER TABLE release ADD COLUMN site TEXT NOT NULL DEFAULT '';
    ALTER TABLE release ADD COLUMN place TEXT;
    ALTER TABLE release ADD COLUMN place_key TEXT;
    ALTER TABLE release ADD COLUMN updated_at TEXT NOT NULL DEFAULT '';
    CREATE INDEX release_by_day ON release(day, name);
    CREATE INDEX release_by_site ON release(site);
    CREATE INDEX release_by_place ON release(place_key);
    CREATE INDEX release_by_update ON release(updated_at);
    """

  /// Every name by which a release can be asked for, for good: its own, and each slug it ever had.
  private static let slug = """
    CREATE TABLE release_slug (
      slug TEXT PRIMARY KEY,
      release_id INTEGER NOT NULL REFERENCES release(id),
      given_at TEXT NOT NULL,
      revision INTEGER NOT NULL,
      reason TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX release_slug_by_release ON release_slug(release_id);
    """

  /// `read_at` is NULL where the reading is as old as the revision.
  private static let revision = """
    ALTER TABLE revision ADD COLUMN read_at TEXT
    """

  private static let tally = """
    CREATE TABLE turn_tally (
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      speaker_id INTEGER NOT NULL REFERENCES speaker(id),
      kind TEXT NOT NULL,
      turns INTEGER NOT NULL,
      PRIMARY KEY (revision_id, speaker_id, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX turn_tally_by_speaker ON turn_tally(speaker_id);
    """

  /// Passages of superseded revisions whose words the current revision has as well.
  private static let repeated = """
    CREATE TABLE repeated_passage (
      id INTEGER PRIMARY KEY REFERENCES passage(id) ON DELETE CASCADE
    ) STRICT
    """

  private static let state = """
    CREATE TABLE record_state (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      version INTEGER NOT NULL,
      changed_at TEXT NOT NULL
    ) STRICT;
    INSERT INTO record_state VALUES (1, 1, '');
    """

  private static func fill(_ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE release SET slug = name, updated_at = (SELECT retrieved_at FROM revision
          WHERE release_id = release.id AND is_current = 1);
        INSERT INTO release_slug SELECT name, id, updated_at, 1, NULL FROM release;
        CREATE UNIQUE INDEX release_by_slug ON release(slug);
        INSERT INTO turn_tally SELECT revision_id, speaker_id, kind, count(*) FROM passage
          WHERE turn IS NOT NULL GROUP BY revision_id, speaker_id, kind;
        UPDATE record_state SET changed_at = coalesce((SELECT max(updated_at) FROM release), '');
        """)
    let releases = try Row.fetchAll(
      database,
      sql: """
        SELECT release.id, address, (SELECT coalesce(read, printed) FROM front_item
          WHERE revision_id = revision.id AND key = 'place' ORDER BY ordinal LIMIT 1) AS place,
          (SELECT count(*) FROM revision AS other WHERE other.release_id = release.id) AS revisions
        FROM release JOIN revision ON release_id = release.id AND is_current = 1
        """)
    for row in releases {
      let id: Int64 = row["id"]
      let place: String? = row["place"]
      try database.execute(
        sql: "UPDATE release SET site = ?, place = ?, place_key = ? WHERE id = ?",
        arguments: [PublishedSite.of(address: row["address"]), place, place.map(PlaceKey.of), id])
      if row["revisions"] as Int > 1 { try RepeatedPassages.refresh(release: id, in: database) }
    }
  }
}
