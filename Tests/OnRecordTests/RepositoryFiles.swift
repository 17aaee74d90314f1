import Foundation
import OnRecordTestSupport

/// The files of the checkout, as the tests about the repository itself look at them.
enum RepositoryFiles {
  /// The content of a file by its path below the checkout; nil where there is none.
  static func text(_ path: String) -> String? {
    FileManager.default.contents(atPath: Checkout.folder.appendingPathComponent(path).path)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a file or folder is there.
  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: Checkout.folder.appendingPathComponent(path).path)
  }

  /// The Swift files below a folder, as paths below the checkout, sorted.
  static func swiftFiles(below folder: String) -> [String] {
    let all = FileManager.default.enumerator(
      atPath: Checkout.folder.appendingPathComponent(folder).path)
    return (all?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".swift") }.map { "\(folder)/\($0)" }.sorted()
  }

  /// The folders directly below a folder, by name, sorted.
  static func folders(in folder: String) -> [String] {
    let url = Checkout.folder.appendingPathComponent(folder)
    let entries = try? FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: [.isDirectoryKey])
    return (entries ?? [])
      .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true }
      .map(\.lastPathComponent).sorted()
  }

  /// The words between single back quotes in Markdown, code blocks left out.
  static func codeWords(in markdown: String) -> [String] {
    var words: [String] = []
    var isInBlock = false
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInBlock.toggle()
      } else if !isInBlock {
        let parts = line.split(separator: "`", omittingEmptySubsequences: false)
        words += parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
    }
    return words
  }
}
