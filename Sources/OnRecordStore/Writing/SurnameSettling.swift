import GRDB
import OnRecordModel
import OnRecordPeople

/// Decides whose the appearances of one surname are, and lets entries keep their slugs through it.
struct SurnameSettling {
  let database: Database
  let surname: String

  private struct Member {
    let appearance: Appearance
    let entry: Int64?
    let basis: String?
    let isSettled: Bool
  }

  private struct Entry {
    let id: Int64
    let slug: String
    let name: String
    let isFull: Bool
    let qualifier: String?
  }

  func settle() throws {
    let members = try self.members()
    let clusters = PeopleFinder.clusters(of: members.map(\.appearance))
    let entries = try self.entries()
    let owners = Self.owners(clusters, members, entries)
    var kept: [Int64] = []
    for (cluster, owner) in zip(clusters, owners) {
      let known = owner.flatMap { id in entries.first { $0.id == id } }
      let id = try known.map { try update($0, to: cluster) } ?? insert(cluster)
      try assign(cluster, members, to: id)
      kept.append(id)
    }
    try forget(entries.filter { !kept.contains($0.id) }, members, clusters, kept)
    for entry in Set(kept).union(entries.map(\.id)) { try count(entry) }
  }

  private func members() throws -> [Member] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT appearance.*, speaker.name, speaker.label, release.day, release.site
        FROM speaker JOIN appearance ON appearance.speaker_id = speaker.id
          JOIN revision ON revision.id = appearance.revision_id
          JOIN release ON release.id = revision.release_id
        WHERE speaker.surname = ? ORDER BY appearance.revision_id, appearance.speaker_id
        """, arguments: [surname]
    ).map { row in
      Member(
        appearance: Appearance(
          revision: row["revision_id"], speaker: row["speaker_id"], name: row["name"],
          surname: surname, label: row["label"], office: row["office"],
          day: Appearance.number(ofDay: row["day"]), site: row["site"]),
        entry: row["entry_id"], basis: row["basis"], isSettled: row["settled"])
    }
  }

  private func entries() throws -> [Entry] {
    // Also those of other surnames to which an appearance of this one belonged so far.
    try Row.fetchAll(
      database,
      sql: """
        SELECT id, slug, name, is_full, qualifier FROM person_entry
        WHERE surname = ?1 OR id IN (SELECT entry_id FROM appearance
          JOIN speaker ON speaker.id = speaker_id WHERE speaker.surname = ?1)
        ORDER BY id
        """, arguments: [surname]
    ).map {
      Entry(
        id: $0["id"], slug: $0["slug"], name: $0["name"], isFull: $0["is_full"],
        qualifier: $0["qualifier"])
    }
  }

  /// The entry that each cluster goes on as: the one that most of its appearances had (a person's
  /// before a bare surname's), else one without appearances that bears the same name; nil for a new one.
  private static func owners(
    _ clusters: [PersonCluster], _ members: [Member], _ entries: [Entry]
  ) -> [Int64?] {
    var votes: [(cluster: Int, entry: Int64, isLike: Int, count: Int)] = []
    let full = Set(entries.filter(\.isFull).map(\.id))
    for (number, cluster) in clusters.enumerated() {
      var counts: [Int64: Int] = [:]
      for member in cluster.members {
        if let entry = members[member.index].entry { counts[entry, default: 0] += 1 }
      }
      votes += counts.map {
        (number, $0.key, full.contains($0.key) == cluster.isFull ? 1 : 0, $0.value)
      }
    }
    votes.sort {
      ($1.isLike, $1.count, $0.entry, $0.cluster) < ($0.isLike, $0.count, $1.entry, $1.cluster)
    }
    var owners = [Int64?](repeating: nil, count: clusters.count)
    var taken: Set<Int64> = []
    for vote in votes where owners[vote.cluster] == nil && taken.insert(vote.entry).inserted {
      owners[vote.cluster] = vote.entry
    }
    for (number, cluster) in clusters.enumerated() where owners[number] == nil {
      let same = entries.first { entry in
        !taken.contains(entry.id) && entry.isFull == cluster.isFull
          && entry.qualifier == cluster.qualifier
          && ReleaseName.slug(entry.name) == ReleaseName.slug(cluster.name)
      }
      guard let same else { continue }
      taken.insert(same.id)
      owners[number] = same.id
    }
    return owners
  }

  private func sortKey(_ cluster: PersonCluster) -> String {
    let given = PersonName(cluster.name, surname: surname)?.given ?? []
    return ([surname] + given).joined(separator: " ")
  }

  private func insert(_ cluster: PersonCluster) throws -> Int64 {
    let slug = try uniqueSlug(cluster.name)
    try database.execute(
      sql: """
        INSERT INTO person_entry (slug, name, surname, sort_key, is_full, qualifier)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        slug, cluster.name, surname, sortKey(cluster), cluster.isFull, cluster.qualifier,
      ])
    let id = database.lastInsertedRowID
    try database.execute(sql: "INSERT INTO person_slug VALUES (?, ?)", arguments: [slug, id])
    return id
  }

  /// Lets an entry say what its cluster says; a surname that has grown to a name gets its slug.
  private func update(_ entry: Entry, to cluster: PersonCluster) throws -> Int64 {
    var slug = entry.slug
    if cluster.isFull && !entry.isFull {
      slug = try uniqueSlug(cluster.name)
      try database.execute(
        sql: "INSERT INTO person_slug VALUES (?, ?)", arguments: [slug, entry.id])
    }
    try database.execute(
      sql: """
        UPDATE person_entry SET slug = ?, name = ?, surname = ?, sort_key = ?, is_full = ?,
          qualifier = ? WHERE id = ?
        """,
      arguments: [
        slug, cluster.name, surname, sortKey(cluster), cluster.isFull, cluster.qualifier, entry.id,
      ])
    return entry.id
  }

  private func uniqueSlug(_ name: String) throws -> String {
    let base = ReleaseName.slug(name)
    let proposed = base.isEmpty ? "person" : base
    var slug = proposed
    var number = 1
    while try Int64.fetchOne(
      database, sql: "SELECT entry_id FROM person_slug WHERE slug = ?", arguments: [slug]) != nil
    {
      number += 1
      slug = "\(proposed)-\(number)"
    }
    return slug
  }

  private func assign(_ cluster: PersonCluster, _ members: [Member], to entry: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE appearance SET entry_id = ?, basis = ?, settled = 1
        WHERE revision_id = ? AND speaker_id = ?
        """)
    for member in cluster.members {
      let known = members[member.index]
      if known.isSettled, known.entry == entry, known.basis == member.basis.rawValue { continue }
      try statement.execute(
        arguments: [
          entry, member.basis.rawValue, known.appearance.revision, known.appearance.speaker,
        ])
    }
  }

  /// Lets the slugs of entries that have become one with another lead there.
  ///
  /// An entry that nobody bears any more stays, because its slug was given out.
  private func forget(
    _ entries: [Entry], _ members: [Member], _ clusters: [PersonCluster], _ kept: [Int64]
  ) throws {
    for entry in entries {
      let heirs = clusters.indices.map { number in
        (number, clusters[number].members.count { members[$0.index].entry == entry.id })
      }
      guard let heir = heirs.max(by: { $0.1 < $1.1 }), heir.1 > 0,
        try isUnused(entry.id)
      else { continue }
      try database.execute(
        sql: "UPDATE person_slug SET entry_id = ? WHERE entry_id = ?",
        arguments: [kept[heir.0], entry.id])
      try database.execute(sql: "DELETE FROM person_entry WHERE id = ?", arguments: [entry.id])
    }
  }

  private func isUnused(_ entry: Int64) throws -> Bool {
    try Int64.fetchOne(
      database, sql: "SELECT revision_id FROM appearance WHERE entry_id = ? LIMIT 1",
      arguments: [entry]) == nil
  }

  private func count(_ entry: Int64) throws {
    try database.execute(
      sql: """
        UPDATE person_entry SET (releases, turns, first_day, last_day) =
          (SELECT count(DISTINCT release.id), coalesce(sum(turns), 0), min(day), max(day)
            FROM appearance JOIN revision ON revision.id = revision_id AND is_current = 1
              JOIN release ON release.id = revision.release_id WHERE entry_id = person_entry.id)
        WHERE id = ?
        """, arguments: [entry])
  }
}
