import GRDB

/// The first schema of a record.
///
/// Text is stored once, compressed (gzip, a third of its length, which is what keeps a record with its
/// sources and the quotation index under 2.5 times the sources); the passages of a revision (its
/// turns, and the text between them) are ranges that tile it, and full text is an index over them
/// without a copy. Source maps, incidents and the ranges inside a turn, of which a record has
/// millions, are compact blobs; everything that a person may want to ask about is a column.
enum Schema1 {
  static let name = "schema-1"

  static func create(_ database: Database) throws {
    for statement in tables + [fullText] { try database.execute(sql: statement) }
  }

  /// Full text over the words of each passage, without its label.
  static let fullText = """
    CREATE VIRTUAL TABLE passage_text USING fts5(
      body, content='passage_body', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2')
    """

  private static let tables =
    [source, release, retrieval, revision, text, speaker, passage, passageBody] + details

  private static let source = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      sha256 BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32),
      size INTEGER NOT NULL CHECK (size >= 0)
    ) STRICT
    """

  /// `occasion` is 2, 3 … where an address was used again for another event.
  private static let release = """
    CREATE TABLE release (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      address TEXT NOT NULL,
      part TEXT NOT NULL,
      occasion INTEGER NOT NULL,
      title TEXT,
      day TEXT,
      fidelity TEXT NOT NULL,
      UNIQUE (address, part, occasion)
    ) STRICT
    """

  /// Each way by which a source came for a release; the latest of a path is what stands there.
  private static let retrieval = """
    CREATE TABLE retrieval (
      id INTEGER PRIMARY KEY,
      release_id INTEGER NOT NULL REFERENCES release(id),
      source_id INTEGER NOT NULL REFERENCES source(id),
      path TEXT NOT NULL,
      retrieved_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX retrieval_by_path ON retrieval(path);
    CREATE INDEX retrieval_by_release ON retrieval(release_id);
    """

  private static let revision = """
    CREATE TABLE revision (
      id INTEGER PRIMARY KEY,
      release_id INTEGER NOT NULL REFERENCES release(id),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
      source_id INTEGER NOT NULL REFERENCES source(id),
      part TEXT NOT NULL,
      path TEXT NOT NULL,
      retrieved_at TEXT NOT NULL,
      is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
      reader_version TEXT NOT NULL,
      media_type TEXT NOT NULL,
      fidelity TEXT NOT NULL,
      text_sha256 BLOB NOT NULL CHECK (length(text_sha256) = 32),
      text_length INTEGER NOT NULL,
      change TEXT,
      source_map BLOB NOT NULL,
      incidents BLOB NOT NULL,
      emendations BLOB NOT NULL,
      UNIQUE (release_id, ordinal)
    ) STRICT;
    CREATE INDEX revision_by_source ON revision(source_id);
    """

  /// The reading text as one gzip member; apart from `revision`, which is read often and whole.
  private static let text = """
    CREATE TABLE reading_text (
      revision_id INTEGER PRIMARY KEY REFERENCES revision(id),
      compressed BLOB NOT NULL
    ) STRICT
    """

  /// Who speaks under which label, as printed; empty where there is none.
  private static let speaker = """
    CREATE TABLE speaker (
      id INTEGER PRIMARY KEY,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      outlet TEXT NOT NULL,
      label TEXT NOT NULL,
      UNIQUE (type, name, outlet, label)
    ) STRICT
    """

  /// A turn, or with `turn` NULL a stretch of text outside all turns.
  ///
  /// Its text is from byte `start` to `end`, its words from `body_start`, where a label ends.
  private static let passage = """
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      start INTEGER NOT NULL,
      body_start INTEGER NOT NULL,
      "end" INTEGER NOT NULL,
      turn INTEGER,
      speaker_id INTEGER REFERENCES speaker(id),
      kind TEXT,
      exchange INTEGER,
      is_follow_up INTEGER,
      layout BLOB
    ) STRICT;
    CREATE INDEX passage_by_revision ON passage(revision_id);
    """

  /// The words of each passage; asked for only to check the full text or to make it anew.
  ///
  /// `text_slice` is a function of ours: see `TextSlice`.
  private static let passageBody = """
    CREATE VIEW passage_body AS
      SELECT passage.id AS id, CAST(text_slice(passage.revision_id, reading_text.compressed,
        revision.text_length, passage.body_start, passage."end") AS TEXT) AS body
      FROM passage JOIN revision ON revision.id = passage.revision_id
        JOIN reading_text ON reading_text.revision_id = passage.revision_id
    """

  /// `read` is NULL where it is what is printed.
  private static let details = [
    """
    CREATE TABLE front_item (
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      ordinal INTEGER NOT NULL,
      key TEXT NOT NULL,
      printed TEXT NOT NULL,
      read TEXT,
      source_start INTEGER NOT NULL,
      source_end INTEGER NOT NULL,
      text_start INTEGER,
      text_end INTEGER,
      PRIMARY KEY (revision_id, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE person (
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      office TEXT,
      PRIMARY KEY (revision_id, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE diagnostic (
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      ordinal INTEGER NOT NULL,
      code TEXT NOT NULL,
      source_start INTEGER NOT NULL,
      source_end INTEGER NOT NULL,
      text_start INTEGER,
      text_end INTEGER,
      message TEXT NOT NULL,
      PRIMARY KEY (revision_id, ordinal)
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
