import GRDB

extension RecordStore {
  /// The settings of the writing connection on which the promises of durability rest.
  package struct Settings: Sendable {
    /// 2 is FULL: each commit is flushed.
    package let synchronous: Int
    package let journal: String
    package let foreignKeys: Bool
    /// 2 is INCREMENTAL: freed pages can go back to the file system.
    package let autoVacuum: Int
  }

  /// Asks the database itself for its settings.
  package func settings() throws -> Settings {
    try pool.writeWithoutTransaction { database in
      Settings(
        synchronous: try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1,
        journal: try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? "",
        foreignKeys: try Bool.fetchOne(database, sql: "PRAGMA foreign_keys") ?? false,
        autoVacuum: try Int.fetchOne(database, sql: "PRAGMA auto_vacuum") ?? 0)
    }
  }
}
