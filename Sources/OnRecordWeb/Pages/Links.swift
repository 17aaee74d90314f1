import OnRecordModel
import OnRecordText

/// The addresses of this room's pages.
///
/// On pages they are paths, so that the room works under any name; citations, feeds and the sitemap,
/// which leave the room, name pages by its public address.
struct Links: Sendable {
  /// The path below which everything stands, without a slash at its end.
  let prefix: String
  let publicAddress: PublicAddress

  /// The room's public address with the prefix, without a slash at its end.
  var address: String { publicAddress.text }

  /// The path of a page of the room, which begins with a slash.
  func page(_ path: String) -> String { prefix + path }

  /// A search, or any page with parameters.
  func page(_ path: String, _ parameters: Parameters) -> String { prefix + path + parameters.coded }

  /// A release, or with a number one of its revisions; with a turn's number, that turn in its context.
  func release(_ id: String, revision: Int? = nil, turn: Int? = nil) -> String {
    prefix + Self.path(release: id, revision: revision) + (turn.map { "#t\($0)" } ?? "")
  }

  /// A turn by itself, with how to cite it.
  func statement(_ id: String, revision: Int? = nil, turn: Int) -> String {
    prefix + Self.path(release: id, revision: revision) + "?t\(turn)"
  }

  /// A person of the record.
  func person(_ slug: String) -> String { prefix + "/people/" + PercentCoding.encoded(slug) }

  /// The public address of a path that begins with the prefix.
  func absolute(_ path: String) -> String { address + path.dropFirst(prefix.count) }

  private static func path(release id: String, revision: Int?) -> String {
    "/r/" + PercentCoding.encoded(id) + (revision.map { "@\($0)" } ?? "")
  }
}
