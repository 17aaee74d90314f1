import GRDB

extension RecordStore {
  /// The settings of the writing connection on which the promises of durability rest.
  package struct Settings: Sendable {
    /// 2 is FULL: each commit is flushed.
    package let synchronous: Int
    package let journal: String
    package let foreignKeys: Bool
    /// In bytes.
    package let pageSize: Int
  }

  /// Asks the database itself for its settings.
  package func settings() throws -> Settings {
    try pool.writeWithoutTransaction { database in
      Settings(
        synchronous: try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1,
        journal: try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        foreignKeys: try Bool.fetchOne(database, sql: "PRAGMA foreign_keys") ?? false,
        pageSize: try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
    }
  }
}
