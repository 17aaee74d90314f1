import GRDB
import OnRecordModel

/// A record on disk: the folder of DESIGN §6 with its database and its sources.
///
/// One process at a time may write (`access: .write` takes the lock); any number may read meanwhile.
/// A commit that has returned survives a power cut.
public final class RecordStore: Sendable {
  /// What a store is opened for.
  public enum Access: Sendable {
    /// Reading only; the record must be there.
    case read
    /// Reading and writing; the record must be there.
    case write
    /// Reading and writing; an absent or empty folder becomes a record.
    case create
  }

  /// Path of the record's folder.
  public let folder: String
  let pool: DatabasePool
  let sources: SourceFolder
  let lock: RecordLock?

  /// Opens a record, and with `.create` makes it first.
  public init(folder: String, access: Access) throws {
    self.folder = folder
    sources = SourceFolder(path: "\(folder)/sources")
    let path = "\(folder)/record.sqlite"
    try Self.prepare(folder: folder, database: path, access: access)
    if access == .read { try Self.bringUpToDate(folder, database: path) }
    lock = access == .read ? nil : try RecordLock(path: "\(folder)/lock")
    do {
      pool = try DatabasePool(path: path, configuration: Self.configuration(access))
      try Self.check(pool, mayBeEmpty: access != .read)
      if access != .read {
        try Migrations.migrator.migrate(pool)
        // GRDB opens WAL databases with NORMAL, which may lose the last commits in a power cut.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      }
    } catch let error as DatabaseError {
      throw Self.refusal(error)
    }
  }

  /// Takes the steps from an earlier version's schema to today's, which are quick, before reading.
  ///
  /// - Throws: `RecordFailure` where the record is behind and cannot be written.
  private static func bringUpToDate(_ folder: String, database path: String) throws {
    do {
      let reader = try DatabasePool(path: path, configuration: configuration(.read))
      try check(reader, mayBeEmpty: false)
      let isBehind = try !reader.read(Migrations.migrator.hasCompletedMigrations)
      try reader.close()
      if isBehind { _ = try RecordStore(folder: folder, access: .write) }
    } catch let error as DatabaseError {
      throw refusal(error)
    }
  }

  /// Where the quotation index keeps its segments.
  public var quotationsFolder: String { "\(folder)/quotations" }

  private static func prepare(folder: String, database: String, access: Access) throws {
    guard access == .create else {
      guard DurableFile.exists(database) else {
        throw RecordFailure(
          kind: .noRecord,
          message: "there is no record here yet; `onrecord add PATH` makes one,"
            + " or name another with --record")
      }
      return
    }
    try DurableFile.makeFolder(folder)
    try DurableFile.makeFolder("\(folder)/sources")
  }

  private static func configuration(_ access: Access) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = access == .read
    configuration.foreignKeysEnabled = true
    // Another process may be checkpointing; commits are short.
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      if !database.configuration.readonly {
        // Joining the full text's segments frees many pages at once.
        try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
      }
      database.add(function: TextSlice.makeFunction())
      try database.execute(sql: "PRAGMA cache_size = -16384")
    }
    return configuration
  }

  private static func check(_ pool: DatabasePool, mayBeEmpty: Bool) throws {
    let (application, tables, newer) = try pool.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        // The migrator makes its own table first; a process killed right then leaves it alone there.
        try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'") ?? 0,
        try Migrations.migrator.hasBeenSuperseded(database)
      )
    }
    if mayBeEmpty && application == 0 && tables == 0 { return }
    guard application == Migrations.applicationID else {
      throw RecordFailure(
        kind: .notARecord,
        message: "record.sqlite in this folder is not a record of OnRecord; name another folder")
    }
    guard !newer else {
      throw RecordFailure(
        kind: .newerSchema,
        message: "this record was made by a later version of OnRecord; use that version")
    }
  }

  /// SQLite's own words for what a person can act on.
  static func refusal(_ error: DatabaseError) -> RecordFailure {
    switch error.resultCode {
    case .SQLITE_NOTADB:
      RecordFailure(
        kind: .notARecord,
        message: "record.sqlite in this folder is not a database; name another folder,"
          + " or restore a backup")
    case .SQLITE_CORRUPT:
      RecordFailure(
        kind: .damaged,
        message: "the record's database is damaged; `onrecord verify` says where,"
          + " `onrecord rebuild` or a backup mends it")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      RecordFailure(
        kind: .locked, message: "another process holds the record; wait for it, then try again")
    default:
      RecordFailure(
        kind: .unwritable,
        message: "the record's database cannot be used: \(error.resultCode.description)")
    }
  }
}
