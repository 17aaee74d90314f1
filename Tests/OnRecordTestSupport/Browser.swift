import Foundation

/// The browser that judges drive: Debian's Chromium.
public enum Browser {
  /// There is no browser where there must be one.
  public struct Missing: Error, CustomStringConvertible {
    /// What to do.
    public let description = "Chromium is not installed: scripts/test installs it"
  }

  /// Whether there is a browser and a judge to drive it; where there is none, that is said.
  ///
  /// - Throws: `Missing`, or `Judge.Missing`, where `CI` is set.
  public static func isThere(for test: String) throws -> Bool {
    guard try Judge.program("python3", for: test) != nil else { return false }
    let environment = ProcessInfo.processInfo.environment
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let files =
      [environment["ONRECORD_CHROMIUM"]].compactMap(\.self) + folders.map { "\($0)/chromium" }
    if files.contains(where: FileManager.default.isExecutableFile) { return true }
    guard environment["CI"] == nil else { throw Missing() }
    print("skipped: \(test): Chromium is not installed (scripts/test installs it)")
    return false
  }
}
