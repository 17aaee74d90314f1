import Foundation
import OnRecordTestSupport
import Testing

/// The habits of CONTRIBUTING.md that a machine can hold.
@Suite struct RepositoryTestsHouse {
  @Test func noSourceFileIsOver500Lines() {
    let files = ["Sources", "Tests", "Benchmarks"].flatMap(RepositoryFiles.swiftFiles)
    #expect(files.count > 20)
    for file in files {
      let lines = (RepositoryFiles.text(file) ?? "").split(
        separator: "\n", omittingEmptySubsequences: false
      ).count
      #expect(lines <= 500, "\(file) has \(lines) lines: split it by concept")
    }
  }

  @Test func noPlaceholderIsLeft() {
    for file in ["Sources", "Tests"].flatMap(RepositoryFiles.swiftFiles) {
      #expect(!file.hasSuffix("/Module.swift"), "\(file) holds nothing")
    }
  }

  @Test func sourcesDoNotForceOrTrap() {
    for file in RepositoryFiles.swiftFiles(below: "Sources") {
      let text = RepositoryFiles.text(file) ?? ""
      #expect(!text.contains("try!"), "\(file) has try!")
      #expect(!text.contains("fatalError("), "\(file) has fatalError")
      #expect(!text.contains("nonisolated(unsafe)"), "\(file) has nonisolated(unsafe)")
    }
  }

  /// An `@unchecked Sendable` is a promise, and a promise has a reason beside it.
  @Test func everyUncheckedSendableHasAReason() {
    for file in RepositoryFiles.swiftFiles(below: "Sources") {
      let lines = (RepositoryFiles.text(file) ?? "").split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() where line.contains("@unchecked Sendable") {
        let before = lines[max(0, index - 6)..<index]
        let hasReason = before.contains { $0.contains("//") && $0.contains("Sendable") }
        #expect(hasReason, "\(file):\(index + 1): say beside it why it may be Sendable")
      }
    }
  }

  @Test(
    arguments: [
      "scripts/start", "scripts/test", "scripts/screenshots", ".ci/run", "Evaluation/run",
      "Benchmarks/weight",
    ])
  func scriptsRunFromAnyFolder(path: String) throws {
    let text = try #require(RepositoryFiles.text(path))
    #expect(text.hasPrefix("#!/usr/bin/env bash\n"))
    #expect(text.contains("set -euo pipefail"))
    #expect(text.contains("scripts/lib.sh") || text.contains("/lib.sh"))
    let file = Checkout.folder.appendingPathComponent(path).path
    #expect(FileManager.default.isExecutableFile(atPath: file), "\(path) is not executable")
  }

  @Test func continuousIntegrationEndsInTheTestScript() throws {
    let text = try #require(RepositoryFiles.text(".ci/run"))
    let last = text.split(separator: "\n").last
    #expect(last == "exec scripts/test")
  }

  @Test func noFileOfOursNamesAFolderOfThisMachine() {
    let root = Checkout.folder.deletingLastPathComponent().path
    guard root.split(separator: "/").count >= 1, root != "/" else { return }
    let documents = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md"]
    for file in RepositoryFiles.swiftFiles(below: "Sources") + documents {
      #expect(!(RepositoryFiles.text(file) ?? "").contains(root + "/"), "\(file) names \(root)")
    }
  }
}
