import Foundation
public import OnRecord
public import OnRecordModel

/// The name of a place in a record: `release`, `release@2`, `release#t14`, `release@1#t3`.
public struct Permalink: Hashable, Sendable, CustomStringConvertible {
  /// The name of the release.
  public var release: String
  /// Number of the revision; nil for the current one.
  public var revision: Int?
  /// Number of the turn, from 1.
  public var turn: Int?

  /// A release as such.
  public init(release: String) { self.release = release }

  /// A name that a person typed.
  public init(_ text: String) {
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
  ///
  /// - Parameter turn: The number of the turn, from 1; nil for the whole release.
  public init(_ match: ExchangeMatch, turn: Int?) {
    release = match.release.id
    revision = match.isCurrent ? nil : match.revision
    self.turn = turn
  }

  /// A place where a wording is used; its revision is the current one.
  public init(_ place: WordingPlace) {
    self.init(release: place.release.id)
    turn = place.turn
  }

  /// The place of a passage that a quotation rests on.
  public init(_ passage: CitedPassage) {
    self.init(release: passage.release.id)
    revision = passage.revision.isCurrent ? nil : passage.revision.ordinal
    turn = passage.turn.map { $0 + 1 }
  }

  /// The name as it is printed and typed.
  public var description: String {
    release + (revision.map { "@\($0)" } ?? "") + (turn.map { "#t\($0)" } ?? "")
  }
}
