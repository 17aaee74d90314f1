import GRDB

/// The steps from an empty file to the schema of today, in order; a released step never changes.
enum Migrations {
  /// `PRAGMA application_id` of a record: "OnRc".
  static let applicationID = 0x4F6E_5263

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration(Schema1.name) { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try Schema1.create(database)
    }
    migrator.registerMigration(Schema2.name) { try Schema2.create($0) }
    migrator.registerMigration(Schema3.name) { try Schema3.create($0) }
    return migrator
  }
}
