import Crypto
import Foundation
import GRDB

extension RecordStore {
  /// SHA-256 over all that the record says, 64 hexadecimal digits.
  ///
  /// Keys and times of this record do not count, nor the order in which things were added.
  /// Complexity: O(passages).
  public func contentHash() throws -> String {
    try read { database in
      var hash = SHA256()
      for query in Self.content {
        let rows = try Row.fetchCursor(database, sql: query)
        while let row = try rows.next() { Self.feed(row, to: &hash) }
      }
      return SourceHash(digest: hash.finalize()).hexadecimal
    }
  }

  private static let content = [
    """
    SELECT name, address, part, occasion, title, day, fidelity FROM release ORDER BY name
    """,
    """
    SELECT release.name, ordinal, sha256, size, revision.part, revision.path, is_current,
      reader_version, media_type, revision.fidelity, text_sha256, source_map, incidents,
      emendations, change
    FROM revision JOIN release ON release.id = release_id JOIN source ON source.id = source_id
    ORDER BY release.name, ordinal
    """,
    """
    SELECT release.name, ordinal, start, body_start, "end", turn, kind, exchange, is_follow_up,
      type, speaker.name, outlet, label, layout
    FROM passage JOIN revision ON revision.id = revision_id
      JOIN release ON release.id = release_id LEFT JOIN speaker ON speaker.id = speaker_id
    ORDER BY release.name, ordinal, start, turn
    """,
    """
    SELECT release.name, revision.ordinal, key, printed, read, source_start, source_end
    FROM front_item JOIN revision ON revision.id = revision_id
      JOIN release ON release.id = release_id
    ORDER BY release.name, revision.ordinal, front_item.ordinal
    """,
    """
    SELECT release.name, revision.ordinal, person.name, office
    FROM person JOIN revision ON revision.id = revision_id
      JOIN release ON release.id = release_id
    ORDER BY release.name, revision.ordinal, person.ordinal
    """,
    """
    SELECT release.name, revision.ordinal, code, source_start, source_end, message
    FROM diagnostic JOIN revision ON revision.id = revision_id
      JOIN release ON release.id = release_id
    ORDER BY release.name, revision.ordinal, diagnostic.ordinal
    """,
  ]

  /// Each value with its type and length, so that no two rows give the same bytes.
  private static func feed(_ row: Row, to hash: inout SHA256) {
    for (_, value) in row {
      let (type, bytes): (UInt8, [UInt8]) =
        switch value.storage {
        case .null: (0, [])
        case .int64(let number): (1, Array(String(number).utf8))
        case .double(let number): (2, Array(String(number).utf8))
        case .string(let text): (3, Array(text.utf8))
        case .blob(let data): (4, Array(data))
        }
      hash.update(data: [type])
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
  }
}
