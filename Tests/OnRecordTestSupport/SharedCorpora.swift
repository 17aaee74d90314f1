public import Foundation

/// Where the real transcripts and the evaluation sets are, which are not part of the project.
public enum SharedCorpora {
  /// The folder of `ONRECORD_SHARED`, else `../shared` beside the checkout; nil where neither exists.
  public static var folder: URL? {
    let environment = ProcessInfo.processInfo.environment["ONRECORD_SHARED"]
    let url =
      environment.map { URL(fileURLWithPath: $0) }
      ?? Checkout.folder.deletingLastPathComponent().appendingPathComponent("shared")
    let corpora = url.appendingPathComponent("corpora")
    return FileManager.default.fileExists(atPath: corpora.path) ? url : nil
  }

  /// Says in plain words that a test over real transcripts did not run, and why.
  public static func announceSkip(_ test: String) {
    print("skipped: \(test): no transcripts at ../shared (or ONRECORD_SHARED)")
  }
}
