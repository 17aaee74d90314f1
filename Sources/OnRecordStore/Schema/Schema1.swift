import GRDB

/// The first schema of a record.
///
/// Text is stored once: the passages of a revision (its turns, and the text between them) tile its
/// reading text, and full text is an index over them without a copy. Source maps, incidents and the
/// ranges inside a turn, of which a record has millions, are kept as compact blobs; everything that
/// a person may want to ask about is a column.
enum Schema1 {
  static let name = "schema-1"

  static func create(_ database: Database) throws {
    for statement in tables + [fullText] { try database.execute(sql: statement) }
  }

  /// Full text over the words of each passage, without its label.
  static let fullText = """
    CREATE VIRTUAL TABLE passage_text USING fts5(
      body, content='passage', content_rowid='id', tokenize='unicode61 remove_diacritics 2')
    """

  private static let tables = [source, release, retrieval, revision, speaker, passage] + details

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

  private static let speaker = """
    CREATE TABLE speaker (
      id INTEGER PRIMARY KEY,
      type TEXT NOT NULL,
      name TEXT NOT NULL,
      outlet TEXT NOT NULL,
      UNIQUE (type, name, outlet)
    ) STRICT
    """

  /// A turn, or with `turn` NULL a stretch of text outside all turns.
  ///
  /// `lead || body` is the text from byte `start`; `lead` is the label as it stands there.
  private static let passage = """
    CREATE TABLE passage (
      id INTEGER PRIMARY KEY,
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      start INTEGER NOT NULL,
      turn INTEGER,
      speaker_id INTEGER REFERENCES speaker(id),
      kind TEXT,
      exchange INTEGER,
      is_follow_up INTEGER,
      lead TEXT NOT NULL,
      body TEXT NOT NULL,
      layout BLOB
    ) STRICT;
    CREATE INDEX passage_by_revision ON passage(revision_id);
    """

  private static let details = [
    """
    CREATE TABLE front_item (
      revision_id INTEGER NOT NULL REFERENCES revision(id),
      ordinal INTEGER NOT NULL,
      key TEXT NOT NULL,
      printed TEXT NOT NULL,
      read TEXT NOT NULL,
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
