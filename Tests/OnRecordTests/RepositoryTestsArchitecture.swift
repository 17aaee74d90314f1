import Testing

/// ARCHITECTURE.md is only worth reading while it is true.
@Suite struct RepositoryTestsArchitecture {
  private let document = RepositoryFiles.text("ARCHITECTURE.md") ?? ""

  /// Words in back quotes that are meant as paths of the checkout: they begin with one of its
  /// folders, or are a script.
  private var paths: [String] {
    let tops = ["Sources/", "Tests/", "Samples/", "Benchmarks/", "Evaluation/", "scripts/", ".ci/"]
    return RepositoryFiles.codeWords(in: document).filter { word in
      tops.contains { word.hasPrefix($0) } && !word.contains(" ")
    }
  }

  @Test func everyPathExists() {
    #expect(paths.count >= 20, "the code map has gone, or its paths are no longer in back quotes")
    for path in paths {
      #expect(RepositoryFiles.exists(path), "ARCHITECTURE.md names \(path), which is not there")
    }
  }

  @Test func everyModuleIsOnTheMap() {
    for top in ["Sources", "Tests"] {
      for module in RepositoryFiles.folders(in: top) {
        let isNamed = paths.contains {
          $0 == "\(top)/\(module)" || $0.hasPrefix("\(top)/\(module)/")
        }
        #expect(isNamed, "\(top)/\(module) is missing from the code map of ARCHITECTURE.md")
      }
    }
  }

  /// An invariant names the suite that holds it, in back quotes at its end.
  @Test func everyInvariantNamesATestThatExists() {
    let tests = RepositoryFiles.swiftFiles(below: "Tests").compactMap(RepositoryFiles.text)
    let invariants = document.split(separator: "\n\n").filter { $0.contains("Invariant:") }
    #expect(invariants.count >= 6)
    for invariant in invariants {
      let suites = RepositoryFiles.codeWords(in: String(invariant))
        .filter { $0.first?.isUppercase == true && !$0.contains("/") && $0.contains("Tests") }
      #expect(!suites.isEmpty, "no test is named by: \(invariant)")
      for suite in suites {
        let isThere = tests.contains { $0.contains("struct \(suite) ") }
        #expect(isThere, "ARCHITECTURE.md rests an invariant on \(suite), which is not there")
      }
    }
  }

  @Test(arguments: ["README.md", "CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md"])
  func everyLinkInsideTheRepositoryLeadsSomewhere(name: String) throws {
    let text = try #require(RepositoryFiles.text(name))
    for piece in text.components(separatedAt: "](").dropFirst() {
      let target = piece.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:") else { continue }
      #expect(RepositoryFiles.exists(String(target)), "\(name) links to \(target)")
    }
  }
}

extension String {
  /// The pieces between the occurrences of a separator.
  fileprivate func components(separatedAt separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
