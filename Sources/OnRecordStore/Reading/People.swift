import GRDB
public import OnRecordModel

extension RecordStore {
  /// A page of the persons who speak in current revisions, bare surnames among them.
  ///
  /// - Parameter words: Words that the name must have; case and accents do not matter. Nil for all.
  /// - Complexity: O(persons).
  public func people(
    matching words: String? = nil, order: PeopleList.Order = .name, offset: Int = 0, limit: Int
  ) throws -> PeopleList {
    try read { database in
      let wanted = words.map(SpeakerWords.words) ?? []
      var condition = "turns > 0"
      var arguments = StatementArguments()
      if !wanted.isEmpty {
        // The sort key holds the words of the name as people fold them.
        let names = try Row.fetchAll(
          database, sql: "SELECT id, name FROM person_entry WHERE turns > 0")
        let ids = names.filter { row in
          let own = SpeakerWords.words(of: row[1])
          return wanted.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
        }.map { String($0[0] as Int64) }
        condition += " AND id IN (\(ids.joined(separator: ",")))"
      }
      let total = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM person_entry WHERE \(condition)")
      arguments += [max(0, limit), max(0, offset)]
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM person_entry WHERE \(condition) ORDER BY \(Self.columns(order))
          LIMIT ? OFFSET ?
          """, arguments: arguments)
      return PeopleList(total: total ?? 0, offset: max(0, offset), people: rows.map(Self.entry))
    }
  }

  private static func columns(_ order: PeopleList.Order) -> String {
    switch order {
    case .name: "sort_key, id"
    case .turns: "turns DESC, sort_key, id"
    case .latest: "last_day DESC, sort_key, id"
    }
  }

  private static func entry(_ row: Row) -> PersonEntry {
    PersonEntry(
      slug: row["slug"], name: row["name"], isFull: row["is_full"], qualifier: row["qualifier"],
      releaseCount: row["releases"], turnCount: row["turns"], firstDay: row["first_day"],
      lastDay: row["last_day"])
  }

  /// All that the record says of a person's names, by a slug that the entry has or had; nil for none.
  ///
  /// Complexity: O(releases of the person).
  public func person(_ slug: String) throws -> PersonDetails? {
    try read { database in
      guard let id = try PersonSlug.entry(of: slug, in: database) else { return nil }
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM person_entry WHERE id = ?", arguments: [id])
      guard let row else { return nil }
      let namesakes = try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM person_entry WHERE surname = ? AND id <> ? AND turns > 0
          ORDER BY is_full DESC, turns DESC, sort_key, id
          """, arguments: [row["surname"] as String, id])
      return PersonDetails(
        entry: Self.entry(row), forms: try Self.forms(id, in: database),
        offices: try Self.offices(id, in: database), years: try Self.years(id, in: database),
        namesakes: namesakes.map(Self.entry))
    }
  }

  /// Appearances of a person in current revisions.
  private static let appearances = """
    FROM appearance JOIN revision ON revision.id = appearance.revision_id AND is_current = 1
      JOIN release ON release.id = revision.release_id
      JOIN speaker ON speaker.id = appearance.speaker_id
    WHERE entry_id = ?
    """

  private static func forms(_ id: Int64, in database: Database) throws -> [PersonForm] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT speaker.name, speaker.label, basis, count(DISTINCT release.id), sum(turns),
          min(day), max(day) \(appearances)
        GROUP BY speaker.name, speaker.label, basis ORDER BY sum(turns) DESC, 1, 2, 3
        """, arguments: [id]
    ).map { row in
      let label: String = row[1]
      return PersonForm(
        name: row[0], label: label.isEmpty ? nil : label,
        basis: PersonForm.Basis(rawValue: row[2]) ?? .surname, releaseCount: row[3],
        turnCount: row[4], firstDay: row[5], lastDay: row[6])
    }
  }

  private static func offices(_ id: Int64, in database: Database) throws -> [PersonOffice] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT office, count(DISTINCT release.id), min(day), max(day) \(appearances)
          AND office IS NOT NULL
        GROUP BY office ORDER BY min(day) IS NULL, min(day), 2 DESC, 1
        """, arguments: [id]
    ).map {
      PersonOffice(office: $0[0], releaseCount: $0[1], firstDay: $0[2], lastDay: $0[3])
    }
  }

  private static func years(_ id: Int64, in database: Database) throws -> [FacetValue] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT coalesce(substr(day, 1, 4), '\(SearchFilter.undated)'), count(DISTINCT release.id)
          \(appearances) GROUP BY 1 ORDER BY 1
        """, arguments: [id]
    ).map { FacetValue(value: $0[0], count: $0[1]) }
  }
}

/// Finds entries of persons by their addresses.
enum PersonSlug {
  static func entry(of slug: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT entry_id FROM person_slug WHERE slug = ?", arguments: [slug])
  }
}
