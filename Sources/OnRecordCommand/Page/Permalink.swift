import Foundation
import OnRecordModel

/// The name of a place in a record: `release`, `release@2`, `release#t14`, `release@1#t3`.
struct Permalink: CustomStringConvertible {
  var release: String
  /// Number of the revision; nil for the current one.
  var revision: Int?
  /// Number of the turn, from 1.
  var turn: Int?

  /// A release as such.
  init(release: String) { self.release = release }

  /// A name that a person typed.
  init(_ text: String) {
    release = text
    if let hash = release.range(of: "#t", options: .backwards),
      let number = Int(release[hash.upperBound...])
    {
      turn = number
      release = String(release[..<hash.lowerBound])
    }
    if let at = release.lastIndex(of: "@"), let number = Int(release[release.index(after: at)...]) {
      revision = number
      release = String(release[..<at])
    }
  }

  /// The place of a turn that a search found.
  init(_ match: ExchangeMatch, turn: Int?) {
    release = match.release.id
    revision = match.isCurrent ? nil : match.revision
    self.turn = turn
  }

  var description: String {
    release + (revision.map { "@\($0)" } ?? "") + (turn.map { "#t\($0)" } ?? "")
  }
}
