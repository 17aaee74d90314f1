import Foundation
import Glibc
import Testing

@Suite("Ending the program at any moment", .serialized)
struct KillTests {
  /// SplitMix64, so that the moments are the same in every run as far as the machine lets them.
  private struct Random: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private struct State {
    let content: String
    let releases: Int
  }

  private func verified(_ record: String) throws -> State {
    let run = try Program.run("verify", "--json", record: record)
    let value = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let object = try #require(value)
    #expect(run.status == 0, "\(run.text)")
    let content = try #require(object["content_sha256"] as? String)
    let releases = try #require(object["releases"] as? Int)
    return State(content: content, releases: releases)
  }

  private func fill(_ workshop: Workshop, _ count: Int) throws {
    let padding = (0..<40).map { "The pilots read out line \($0) of the tide table." }
      .joined(separator: " ")
    for number in 0..<count {
      try workshop.write(
        "\(number % 7)/\(number).txt", Workshop.briefing(number, answer: padding))
    }
  }

  @Test("kill -9 at any moment leaves the record before or after a batch, and adding goes on")
  func kill() throws {
    let workshop = try Workshop()
    let count = 160
    try fill(workshop, count)
    let whole = workshop.folder.path + "/whole"
    let begin = Date()
    let complete = try Program.run("add", workshop.sources, record: whole)
    #expect(complete.status == 0)
    let duration = Date().timeIntervalSince(begin)
    let expected = try verified(whole)
    #expect(expected.releases == count)

    var random = Random(state: 2031)
    var interruptions = 0
    for _ in 0..<14 {
      let record = workshop.folder.path + "/killed-\(interruptions)"
      interruptions += 1
      let process = try Program.process(["add", workshop.sources], record: record)
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let moment = Double(random.next() >> 11) / Double(1 << 53) * duration
      Thread.sleep(forTimeInterval: moment)
      _ = Glibc.kill(process.processIdentifier, SIGKILL)
      let told = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      if FileManager.default.fileExists(atPath: record + "/record.sqlite") {
        let opens = try Program.run("list", record: record)
        if opens.status == 0 {
          let state = try verified(record)
          // What was told as added was on the disk; batches are of 64 documents.
          let toldCount = told.split(separator: "\n").count { $0.hasPrefix("added") }
          #expect(state.releases >= toldCount)
          #expect(state.releases % 64 == 0 || state.releases == count)
        } else {
          // Killed before the record had its tables: there is none yet, and that is said.
          #expect(opens.status == 4)
          #expect(!told.contains("added"))
        }
      }
      let again = try Program.run("add", workshop.sources, record: record)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try verified(record).content == expected.content)
      try? FileManager.default.removeItem(atPath: record)
    }
  }

  @Test("Ctrl-C keeps what was told, says so, and exits 130")
  func interrupt() throws {
    let workshop = try Workshop()
    try fill(workshop, 400)
    let process = try Program.process(["add", workshop.sources], record: workshop.record)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // The first batch has been told: the rest is under way.
    var told = output.fileHandleForReading.availableData
    process.interrupt()
    told += output.fileHandleForReading.readDataToEndOfFile()
    let message = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let added = String(decoding: told, as: UTF8.self).split(separator: "\n")
      .count { $0.hasPrefix("added ") }
    #expect(try verified(workshop.record).releases == added)
    if added < 400 {
      #expect(process.terminationStatus == 130)
      #expect(message.contains("interrupted"))
    }
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    #expect(try verified(workshop.record).releases == 400)
  }

  @Test("While one process writes, another is told to wait, and a reader reads")
  func lock() throws {
    let workshop = try Workshop()
    try fill(workshop, 3)
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    // Reads from standard input, so it holds the record until its input ends.
    let process = try Program.process(["add", "-"], record: workshop.record)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lock = workshop.record + "/lock"
    let holder = Data("\(process.processIdentifier)\n".utf8)
    while process.isRunning, FileManager.default.contents(atPath: lock) != holder {
      Thread.sleep(forTimeInterval: 0.02)
    }
    try #require(process.isRunning)
    let blocked = try Program.run("rebuild", record: workshop.record)
    #expect(blocked.status == 4)
    #expect(blocked.errors.contains("process \(process.processIdentifier) is writing"))
    #expect(try Program.run("list", record: workshop.record).lines.count == 3)
    #expect(try Program.run("search", "tariffs", record: workshop.record).status == 0)
    try input.fileHandleForWriting.write(contentsOf: Data(Workshop.briefing(9).utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try Program.run("rebuild", record: workshop.record).status == 0)
  }

  @Test("A reader of the output that goes away ends the program quietly")
  func closedPipe() throws {
    let workshop = try Workshop()
    try fill(workshop, 3)
    _ = try Program.run("add", workshop.sources, record: workshop.record)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = try Program.url.path
    shell.arguments = ["-c", "'\(program)' --record '\(workshop.record)' list | head -n 1"]
    let output = Pipe()
    let errors = Pipe()
    shell.standardOutput = output
    shell.standardError = errors
    try shell.run()
    let lines = output.fileHandleForReading.readDataToEndOfFile()
    #expect(String(decoding: lines, as: UTF8.self).split(separator: "\n").count == 1)
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
    shell.waitUntilExit()
  }
}
