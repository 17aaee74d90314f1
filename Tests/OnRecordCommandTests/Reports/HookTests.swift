import Foundation
import OnRecordTestSupport
import Testing

/// The hooks and recipes of `docs`, tried in repositories of their own.
@Suite("Hooks and recipes")
struct HookTests {
  private static let altered = "“We will lower them before June,” Morava said.\n"
  private static let faithful = "“We will not lower them before June,” Morava said.\n"

  /// A git repository with a record, and the program on the path of all that it runs.
  private final class Repository {
    let workshop: Workshop
    var folder: URL { workshop.folder.appendingPathComponent("repository") }

    init() throws {
      workshop = try Workshop()
      try workshop.write(
        "briefing.txt", Workshop.briefing(answer: "We will not lower them before June."))
      #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for arguments in [
        ["init", "-q", "-b", "main"], ["config", "user.name", "A. Reporter"],
        ["config", "user.email", "reporter@example.org"],
        ["config", "onrecord.record", workshop.record],
      ] { #expect(try run("git", arguments).status == 0) }
    }

    func write(_ name: String, _ content: String) throws {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content.utf8).write(to: url)
    }

    func install(_ hook: String) throws {
      let source = Checkout.folder.appendingPathComponent(hook)
      #expect(FileManager.default.isExecutableFile(atPath: source.path), "\(hook)")
      try FileManager.default.copyItem(
        at: source, to: folder.appendingPathComponent(".git/hooks/pre-commit"))
    }

    /// Runs a program of the path in the repository, without the settings of the one who runs the tests.
    func run(
      _ program: String, _ arguments: [String], environment more: [String: String] = [:]
    ) throws -> Judge.Opinion {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = [program] + arguments
      process.currentDirectoryURL = folder
      var environment = ProcessInfo.processInfo.environment
      for name in environment.keys where name.hasPrefix("GIT_") { environment[name] = nil }
      let path = environment["PATH"] ?? "/usr/bin:/bin"
      environment["PATH"] = try Program.url.deletingLastPathComponent().path + ":" + path
      environment["ONRECORD_RECORD"] = nil
      environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
      environment.merge(more) { $1 }
      process.environment = environment
      return try Judge.run(process)
    }

    func commit(_ names: String...) throws -> Judge.Opinion {
      #expect(try run("git", ["add", "--"] + names).status == 0)
      return try run("git", ["commit", "-q", "-m", "A draft"])
    }

    var commitCount: Int {
      get throws {
        let count = try run("git", ["rev-list", "--count", "--all"]).text
        return Int(count.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
      }
    }
  }

  @Test("The hook refuses a draft that misquotes, and lets it pass once it is mended")
  func plainHook() throws {
    let repository = try Repository()
    try repository.install("docs/hooks/pre-commit")
    try repository.write("drafts/a draft – “one”.md", Self.altered)
    let refused = try repository.commit("drafts")
    #expect(refused.status == 1)
    #expect(refused.text.contains("ALTERED IN MEANING"))
    #expect(refused.text.contains("[-not-]"))
    #expect(refused.text.contains("nothing is committed"))
    #expect(refused.text.contains("--no-verify"))
    #expect(try repository.commitCount == 0)
    try repository.write("drafts/a draft – “one”.md", Self.faithful)
    let passed = try repository.commit("drafts")
    #expect(passed.status == 0, "\(passed.text)")
    #expect(try repository.commitCount == 1)
  }

  @Test("The hook checks what is staged, and only what is a draft")
  func stagedOnly() throws {
    let repository = try Repository()
    try repository.install("docs/hooks/pre-commit")
    try repository.write("draft.md", Self.altered)
    #expect(try repository.run("git", ["add", "draft.md"]).status == 0)
    try repository.write("draft.md", Self.faithful)
    #expect(try repository.run("git", ["commit", "-q", "-m", "A draft"]).status == 1)
    #expect(try repository.run("git", ["add", "draft.md"]).status == 0)
    try repository.write("draft.md", Self.altered)
    #expect(try repository.run("git", ["commit", "-q", "-m", "A draft"]).status == 0)
    try repository.write("program.swift", "// \(Self.altered)")
    #expect(try repository.commit("program.swift").status == 0)
    // A pattern of the user's own takes the place of the usual ones.
    try repository.write("notes.md", Self.altered)
    try repository.write("story.article", Self.altered)
    #expect(try repository.run("git", ["config", "onrecord.drafts", "*.article"]).status == 0)
    #expect(try repository.commit("notes.md").status == 0)
    #expect(try repository.commit("story.article").status == 1)
  }

  @Test("The hook says what is wrong where there is no program, no record, or nothing to read")
  func failures() throws {
    let repository = try Repository()
    try repository.install("docs/hooks/pre-commit")
    try repository.write("draft.md", Self.faithful)
    #expect(try repository.run("git", ["config", "onrecord.record", "nowhere"]).status == 0)
    let noRecord = try repository.commit("draft.md")
    #expect(noRecord.status == 1)
    #expect(noRecord.text.contains("nothing was checked"))
    #expect(
      try repository.run("git", ["config", "onrecord.program", "no-such-program"]).status == 0)
    let noProgram = try repository.commit("draft.md")
    #expect(noProgram.status == 1)
    #expect(noProgram.text.contains("finds no program no-such-program"))
    #expect(try repository.run("git", ["config", "--unset", "onrecord.program"]).status == 0)
    let record = repository.workshop.record
    #expect(try repository.run("git", ["config", "onrecord.record", record]).status == 0)
    try repository.write("draft.md", "\u{1}\u{2}\u{0}\u{3}\u{4}\u{5}")
    let unread = try repository.commit("draft.md")
    #expect(unread.status == 1)
    #expect(unread.text.contains("a draft could not be read"))
    #expect(try repository.commitCount == 0)
  }

  @Test("The pre-commit framework knows the hook, and refuses by it")
  func framework() throws {
    guard let program = try Judge.program("pre-commit", for: "hook of the pre-commit framework")
    else { return }
    let repository = try Repository()
    let cache = repository.workshop.folder.appendingPathComponent("cache").path
    let settings = ["PRE_COMMIT_HOME": cache, "ONRECORD_RECORD": repository.workshop.record]
    let manifest = Checkout.folder.appendingPathComponent(".pre-commit-hooks.yaml").path
    let valid = try repository.run(
      program.path, ["validate-manifest", manifest], environment: settings)
    #expect(valid.status == 0, "\(valid.text)")
    // The framework takes hooks from repositories only: one with the manifest and nothing else.
    let source = repository.workshop.folder.appendingPathComponent("hooks")
    try FileManager.default.createDirectory(at: source, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: manifest, toPath: source.appendingPathComponent(".pre-commit-hooks.yaml").path)
    for arguments in [
      ["init", "-q"], ["add", "."],
      ["-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "Hooks"],
    ] { #expect(try repository.run("git", ["-C", source.path] + arguments).status == 0) }
    func check(_ draft: String) throws -> Judge.Opinion {
      try repository.write("draft.md", draft)
      #expect(try repository.run("git", ["add", "draft.md"]).status == 0)
      return try repository.run(
        program.path, ["try-repo", source.path, "onrecord-check", "--files", "draft.md"],
        environment: settings)
    }
    let refused = try check(Self.altered)
    #expect(refused.status == 1)
    #expect(refused.text.contains("quotations against the record"))
    #expect(refused.text.contains("ALTERED IN MEANING"))
    let passed = try check(Self.faithful)
    #expect(passed.status == 0, "\(passed.text)")
    #expect(passed.text.contains("Passed"))
  }

  @Test("The recipe for build servers checks, and leaves its reports whatever came out")
  func buildServer() throws {
    let repository = try Repository()
    let recipe = Checkout.folder.appendingPathComponent("docs/ci/check-quotations").path
    #expect(FileManager.default.isExecutableFile(atPath: recipe))
    try repository.write(
      "transcripts/a.txt", Workshop.briefing(answer: "We will not lower them before June."))
    try repository.write("drafts/a.md", Self.faithful)
    try repository.write("drafts/b.md", Self.altered)
    let reports = ["quotations.html", "quotations.sarif", "quotations-junit.xml"]
    func check(_ drafts: String...) throws -> Int32 {
      for name in reports {
        try? FileManager.default.removeItem(
          at: repository.folder.appendingPathComponent("out/\(name)"))
      }
      let run = try repository.run(
        recipe, ["transcripts"] + drafts, environment: ["REPORTS": "out"])
      for name in reports where run.status <= 1 {
        let report = repository.folder.appendingPathComponent("out/\(name)").path
        #expect(FileManager.default.fileExists(atPath: report), "\(name)\n\(run.text)")
      }
      return run.status
    }
    #expect(try check("drafts/a.md") == 0)
    #expect(try check("drafts/a.md", "drafts/b.md") == 1)
    #expect(try check("drafts/a.md", "drafts/c.md") == 3)
    #expect(try check() == 2)
    try Data([0x89, 0x50, 0x4E, 0x47]).write(
      to: repository.folder.appendingPathComponent("transcripts/picture.txt"))
    #expect(try check("drafts/a.md") == 3, "a transcript that was not read")
  }

  @Test("The workflow is one that GitHub takes, and installs what the scripts install")
  func workflow() throws {
    let path = Checkout.folder.appendingPathComponent("docs/ci/github-actions.yml").path
    let workflow = try String(contentsOfFile: path, encoding: .utf8)
    let scripts = try String(
      contentsOf: Checkout.folder.appendingPathComponent("scripts/lib.sh"), encoding: .utf8)
    let libraries = scripts.split(whereSeparator: \.isWhitespace).filter {
      $0.hasSuffix("-dev") && $0 != "libc6-dev"
    }
    #expect(libraries.count >= 4)
    for library in libraries { #expect(workflow.contains(" \(library)"), "\(library)") }
    guard let program = try Judge.program("check-jsonschema", for: "workflow of GitHub") else {
      return
    }
    let process = Process()
    process.executableURL = program
    process.arguments = ["--builtin-schema", "vendor.github-workflows", path]
    let opinion = try Judge.run(process)
    #expect(opinion.status == 0, "\(opinion.text)")
  }
}
