import Testing

/// Pure modules know no file, clock, network or SQL, and nothing of the modules after them.
@Suite struct RepositoryTestsPurity {
  /// What each pure module may import of ours and of others.
  private static let allowed: [String: Set<String>] = [
    "OnRecordText": ["Foundation"],
    "OnRecordModel": ["OnRecordText"],
    "OnRecordFormats": [
      "OnRecordText", "OnRecordModel", "CGumbo", "CLibXML2", "CZlib", "Yams", "Foundation",
    ],
    // The C library for `memchr` alone; what else it has is in `forbidden`.
    "OnRecordReading": ["OnRecordText", "OnRecordModel", "Glibc", "Musl", "Darwin"],
    // A lock round what was worked out before: what is answered does not depend on it.
    "OnRecordQuotation": ["OnRecordText", "OnRecordModel", "Synchronization"],
    "OnRecordLanguageServer": [
      "OnRecordText", "OnRecordModel", "OnRecordQuotation", "OnRecord", "OnRecordWording",
      "Foundation",
    ],
    "OnRecordWording": [
      "OnRecordText", "OnRecordModel", "OnRecordQuotation", "OnRecord", "Foundation",
    ],
    "OnRecordReport": [
      "OnRecordText", "OnRecordModel", "OnRecordFormats", "OnRecordQuotation", "OnRecord",
      "OnRecordWording",
    ],
    "OnRecordPeople": ["OnRecordText", "OnRecordModel", "Foundation"],
    "OnRecordCitation": ["OnRecordText", "OnRecordModel", "OnRecordPeople", "Foundation"],
  ]

  /// Names that reach for a file, a clock, the network, the environment or a terminal.
  private static let forbidden = [
    "FileManager", "FileHandle", "fopen(", "URLSession", "Date(", "Date.now", "ContinuousClock",
    "SuspendingClock", "ProcessInfo", "Process(", "getenv(", "DispatchQueue", "print(", "readLine(",
    "contentsOf: URL", "contentsOfFile",
  ]

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItMay(module: String) throws {
    let allowed = try #require(Self.allowed[module])
    let files = RepositoryFiles.swiftFiles(below: "Sources/\(module)")
    #expect(!files.isEmpty)
    for file in files {
      for line in (RepositoryFiles.text(file) ?? "").split(separator: "\n") {
        guard let name = Self.importedModule(of: line) else { continue }
        #expect(allowed.contains(name), "\(file) imports \(name)")
      }
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func reachesForNothingOutside(module: String) {
    for file in RepositoryFiles.swiftFiles(below: "Sources/\(module)") {
      for line in (RepositoryFiles.text(file) ?? "").split(separator: "\n") {
        let code = Self.code(of: line)
        for name in Self.forbidden {
          #expect(!Self.names(name, in: code), "\(file) uses \(name)")
        }
      }
    }
  }

  @Test func seesWhatItLooksFor() {
    #expect(Self.importedModule(of: "public import GRDB") == "GRDB")
    #expect(Self.importedModule(of: "import struct Foundation.Data") == "Foundation")
    #expect(Self.importedModule(of: "  // import GRDB") == nil)
    #expect(Self.names("Date(", in: "let now = Date()"))
    #expect(!Self.names("Date(", in: "readDate()"))
    #expect(Self.code(of: "read() // Date()") == "read() ")
    #expect(Self.code(of: "  /// A FileManager.") == "  ")
  }

  /// The module of an import line, whatever stands before `import`.
  private static func importedModule(of line: Substring) -> String? {
    let words = code(of: line).split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index < words.count - 1,
      words[..<index].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains(String($0)) })
    else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "typealias"]
    let name = kinds.contains(words[index + 1]) ? words.last : words[index + 1]
    return name.flatMap { $0.split(separator: ".").first }.map(String.init)
  }

  private static let accessLevels: Set<String> = [
    "public", "package", "internal", "private", "fileprivate",
  ]

  /// A line without its comment.
  private static func code(of line: Substring) -> Substring {
    line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
  }

  /// Whether a name occurs that is not the tail of a longer one.
  private static func names(_ name: String, in code: Substring) -> Bool {
    code.ranges(of: name).contains { range in
      guard range.lowerBound > code.startIndex else { return true }
      let before = code[code.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "_"
    }
  }
}
