import Foundation
import Glibc
import OnRecord
import OnRecordLanguageServer
import OnRecordModel
import OnRecordText

/// Texts of the record as files that an editor can open, made when a finding first points at one.
///
/// They are copies for this run, read-only, in a folder that only their owner can open; the record
/// itself keeps its texts compressed. What a killed run left is taken away by the next.
struct PassageFiles {
  /// Texts kept in memory; files stay.
  private static let mostKept = 32

  private let folder: String?
  /// By the hash of the text: the keys of a record that takes the place of this one may be the same.
  private var files: [String: OpenText] = [:]

  init() {
    folder = Self.folders().flatMap { Self.make(below: $0) }
  }

  /// Where a passage can be opened; nil where no file can be made.
  mutating func place(
    of passage: CitedPassage, in record: Record, _ encoding: PositionEncoding
  ) -> OpenPlace? {
    file(of: passage.revision, in: record)?.place(of: passage.range, encoding)
  }

  private mutating func file(of revision: Revision, in record: Record) -> OpenText? {
    if let known = files[revision.textHash] { return known }
    guard let folder, let recorded = try? record.reading(ofRevision: revision.key) else {
      return nil
    }
    let place = "\(folder)/\(revision.textHash.prefix(12))"
    let name = Self.name(of: revision)
    let url = URL(fileURLWithPath: "\(place)/\(name).txt")
    do {
      if !FileManager.default.fileExists(atPath: url.path) {
        try FileManager.default.createDirectory(
          atPath: place, withIntermediateDirectories: true)
        try Data(recorded.reading.text.bytes).write(to: url, options: .atomic)
        // An editor says so before anybody types into a copy.
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o400], ofItemAtPath: url.path)
      }
    } catch {
      return nil
    }
    if files.count >= Self.mostKept { files = [:] }
    let file = OpenText(uri: url.absoluteString, text: recorded.reading.text)
    files[revision.textHash] = file
    return file
  }

  /// The release's name, and the number of a revision that is not current.
  private static func name(of revision: Revision) -> String {
    let plain = revision.releaseID.map { character in
      character.isASCII && (character.isLetter || character.isNumber || "-_.".contains(character))
        ? character : "-"
    }
    return String(plain.prefix(120)) + (revision.isCurrent ? "" : "@\(revision.ordinal)")
  }

  // MARK: - The folder

  /// The folder for all runs: of the session, else of the user's caches.
  private static func folders() -> String? {
    let environment = ProcessInfo.processInfo.environment
    for name in ["XDG_RUNTIME_DIR", "XDG_CACHE_HOME"] {
      if let value = environment[name], value.hasPrefix("/") { return "\(value)/onrecord/passages" }
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.cache/onrecord/passages"
  }

  /// Takes away what ended runs left, and makes a folder for this one.
  private static func make(below parent: String) -> String? {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: parent)) ?? [] {
      guard let process = Int32(name), process > 0, kill(process, 0) != 0, errno == ESRCH else {
        continue
      }
      try? manager.removeItem(atPath: "\(parent)/\(name)")
    }
    let folder = "\(parent)/\(getpid())"
    // A run of the same number may have left one.
    try? manager.removeItem(atPath: folder)
    do {
      try manager.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      return folder
    } catch {
      return nil
    }
  }

  /// Takes this run's files away.
  static func removeAll() {
    guard let parent = folders() else { return }
    try? FileManager.default.removeItem(atPath: "\(parent)/\(getpid())")
  }
}
