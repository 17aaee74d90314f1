import HTTPTypes
import OnRecord
import OnRecordModel

/// The release, and the revision of it, that a path names: `2026-03-03-remarks`, `2026-03-03-remarks@2`.
struct ReleasePath {
  let release: Release
  /// Number of the revision as it was asked for; nil for the current one.
  let revision: Int?

  /// What a path leads to.
  enum Destination {
    case release(ReleasePath)
    /// Another address, and why.
    case elsewhere(Answer)
  }

  /// Finds the release of a request.
  ///
  /// An address that the release had leads to the one that it has; so do the beginning of a name and
  /// the address of the page itself, if there is only one such release.
  /// - Parameter below: What stands behind the release in the path: `/source`.
  /// - Throws: `WebFailure` with what to try.
  static func destination(
    of request: WebRequest, in room: Room, below: String = ""
  ) throws -> Destination {
    let (name, revision) = parts(of: request.component("release"))
    let links = room.links
    if let address = try room.record.address(name) {
      let release = address.release
      guard !address.isCurrent else {
        return .release(ReleasePath(release: release, revision: revision))
      }
      let target = links.release(release.slug, revision: revision) + below + request.query.coded
      return .elsewhere(.redirect(to: target, because: reason(address.change)))
    }
    guard let release = try? room.record.release(named: name) else {
      throw try UnknownRelease.failure(for: name, in: room)
    }
    let target = links.release(release.slug, revision: revision) + below + request.query.coded
    return .elsewhere(
      .redirect(
        to: target, .found, because: "The only release of this record that answers to this is here."
      ))
  }

  private static func parts(of component: String) -> (name: String, revision: Int?) {
    guard let at = component.lastIndex(of: "@"),
      let number = Int(component[component.index(after: at)...]), number > 0
    else { return (component, nil) }
    return (String(component[..<at]), number)
  }

  private static func reason(_ change: SlugChange?) -> String {
    guard let change else { return "This release has another address now." }
    let what =
      switch change.reason {
      case .day: "day"
      case .title: "title"
      case .dayAndTitle: "day and title"
      }
    return "The issuer corrected the \(what) of this release, as noticed on"
      + " \(Days.text(Days.day(of: change.time))); it has another address since."
  }
}

/// What to try where no release answers to a name.
enum UnknownRelease {
  static func failure(for name: String, in room: Room) throws -> WebFailure {
    let links = room.links
    var suggestions: [(name: String, address: String)] = []
    let near = try room.record.releases(
      matching: SearchFilter(source: name), order: .latest, limit: 8)
    var found = name.count > 3 ? near.releases : []
    let day = String(name.prefix(10))
    if found.isEmpty, day.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil {
      found =
        try room.record.releases(
          matching: SearchFilter(from: day, to: day), order: .latest, limit: 8
        ).releases
    }
    for release in found {
      let name = "\(Days.text(orUndated: release.day)): \(release.title ?? release.id)"
      suggestions.append((name, links.release(release.slug)))
    }
    let words = name.split(separator: "-").filter { Int($0) == nil }.joined(separator: " ")
    if !words.isEmpty {
      suggestions.append(
        ("Search for “\(words)”", links.page("/search", Parameters([("q", words)]))))
    }
    suggestions.append(("All releases", links.page("/r")))
    return WebFailure(
      .notFound, "No release of this record has this address.", code: "unknown-release",
      suggestions: suggestions)
  }
}
