import GRDB
import OnRecordModel

/// Gives releases their addresses, and never takes one back.
///
/// A release is born with a slug of its day and title, which is its name for good. Where a later
/// revision gives another day or title, the release gets a slug that says so; the old one leads there
/// for ever, with the reason, and is never another release's.
struct ReleaseSlugs {
  let database: Database
  let time: String

  /// A slug that no release has or had: as proposed, or with a number behind it.
  func unique(_ proposed: String) throws -> String {
    var slug = proposed
    var number = 1
    while try owner(of: slug) != nil {
      number += 1
      slug = "\(proposed)-\(number)"
    }
    return slug
  }

  private func owner(of slug: String) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT release_id FROM release_slug WHERE slug = ?", arguments: [slug])
  }

  func note(_ slug: String, release: Int64, revision: Int, reason: SlugChange.Reason?) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO release_slug VALUES (?, ?, ?, ?, ?)",
      arguments: [slug, release, time, revision, reason?.rawValue])
  }

  /// Gives a release another slug where a new revision corrects its day or its title.
  ///
  /// A page that loses its day or title corrects nothing.
  func correct(_ release: ReleaseRow, from reading: Reading, revision: Int) throws {
    guard let reason = Self.reason(release, reading) else { return }
    let proposed = ReleaseName.proposed(
      title: reading.title ?? release.title, day: reading.day ?? release.day,
      address: release.address)
    let own = try String.fetchAll(
      database, sql: "SELECT slug FROM release_slug WHERE release_id = ?",
      arguments: [release.id])
    // A correction that is taken back brings the old slug back.
    let known = own.first { $0 == proposed } ?? own.first { Self.isNumbered($0, of: proposed) }
    let slug = try known ?? unique(proposed)
    guard slug != release.slug else { return }
    try note(slug, release: release.id, revision: revision, reason: reason)
    try database.execute(
      sql: "UPDATE release SET slug = ? WHERE id = ?", arguments: [slug, release.id])
  }

  private static func reason(_ release: ReleaseRow, _ reading: Reading) -> SlugChange.Reason? {
    let changesDay = reading.day.map { $0 != release.day } ?? false
    let changesTitle =
      reading.title.map { ReleaseName.slug($0) != release.title.map(ReleaseName.slug) } ?? false
    switch (changesDay, changesTitle) {
    case (true, true): return .dayAndTitle
    case (true, false): return .day
    case (false, true): return .title
    case (false, false): return nil
    }
  }

  private static func isNumbered(_ slug: String, of proposed: String) -> Bool {
    guard slug.hasPrefix(proposed + "-") else { return false }
    return Int(slug.dropFirst(proposed.count + 1)) != nil
  }
}
