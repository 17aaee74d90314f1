public import Foundation

/// Compares what a test made with a committed file, its golden.
///
/// `UPDATE_GOLDEN=1` rewrites the file, except where `CI` is set; a missing golden is a failure.
public enum Golden {
  /// Nil where `actual` is the golden's content, else a sentence for the test's failure.
  public static func difference(_ actual: String, golden url: URL) throws -> String? {
    let environment = ProcessInfo.processInfo.environment
    if environment["UPDATE_GOLDEN"] == "1", environment["CI"] == nil {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
      return nil
    }
    guard let data = FileManager.default.contents(atPath: url.path) else {
      return "golden missing: \(url.lastPathComponent); make it with UPDATE_GOLDEN=1"
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard Array(expected.utf8) != Array(actual.utf8) else { return nil }
    return "\(url.lastPathComponent) differs:\n" + firstDifference(expected, actual)
  }

  private static func firstDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line =
      zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    let expectedLine = line < old.count ? old[line] : "(end)"
    let actualLine = line < new.count ? new[line] : "(end)"
    return "line \(line + 1)\n  golden: \(expectedLine)\n  now:    \(actualLine)"
  }
}
