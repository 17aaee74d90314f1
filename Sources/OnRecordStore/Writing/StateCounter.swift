import GRDB

/// The counter that tells whether an answer that was given may still be right.
enum StateCounter {
  /// Moves it on, inside the transaction that changes what the record says.
  static func advance(at time: String, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE record_state SET version = version + 1, changed_at = max(changed_at, ?)
        """, arguments: [time])
  }
}
