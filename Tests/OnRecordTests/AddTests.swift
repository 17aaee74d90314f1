import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

@Suite("The record's façade")
struct AddTests {
  private static func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  private static func outcomes(_ record: Record, _ paths: [String]) throws -> [AddOutcome] {
    var outcomes: [AddOutcome] = []
    _ = try record.add(
      paths, report: { if case .outcome(let outcome) = $0 { outcomes.append(outcome) } })
    return outcomes
  }

  @Test("The sample record is taken in, and once only")
  func samples() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = try Record(at: folder.appendingPathComponent("record").path, access: .create)
    let samples = Checkout.folder.appendingPathComponent("Samples/record").path
    let first = try Self.outcomes(record, [samples])
    #expect(first.allSatisfy { $0.result == .added || $0.result == .revised })
    #expect(first.count { $0.result == .revised } == 1)
    let content = try record.contentHash()
    #expect(try Self.outcomes(record, [samples]).allSatisfy { $0.result == .unchanged })
    #expect(try record.contentHash() == content)
    #expect(record.verify().problems == [])
    #expect(try record.rebuild() == [])
    #expect(try record.contentHash() == content)
    #expect(record.verify().problems == [])
  }

  @Test("A reading in the record is what the reader gives for the source in the record")
  func sameReading() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = try Record(at: folder.appendingPathComponent("record").path, access: .create)
    _ = try record.add([Checkout.folder.appendingPathComponent("Samples/record").path])
    let keys = try record.revisionKeys()
    #expect(!keys.isEmpty)
    for key in keys {
      let recorded = try record.reading(ofRevision: key)
      let stored = try #require(recorded)
      let bytes = try record.sourceBytes(of: stored.revision)
      #expect(SourceReader.hash(of: bytes) == stored.revision.sourceHash)
      let fresh = try SourceReader.readings(of: bytes, name: stored.revision.path)
        .first { $0.part == stored.reading.part }
      let reading = try #require(fresh)
      #expect(reading.text == stored.reading.text)
      #expect(reading.map == stored.reading.map)
      #expect(reading.turns == stored.reading.turns)
      #expect(reading.trivia == stored.reading.trivia)
      #expect(reading.incidents == stored.reading.incidents)
      #expect(reading.emendations == stored.reading.emendations)
      #expect(reading.front == stored.reading.front)
      #expect(reading.people == stored.reading.people)
      #expect(reading.diagnostics == stored.reading.diagnostics)
    }
  }

  @Test("Numbers in names are ordered by their value, and paths are below the folder")
  func order() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = folder.appendingPathComponent("s")
    let inner = sources.appendingPathComponent("in")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    for name in ["r10.txt", "r2.txt", "r1.txt", ".r3.txt"] {
      try Data("Remarks \(name)\n\nMR. TOLLAK: The lamp is new.\n".utf8).write(
        to: inner.appendingPathComponent(name))
    }
    try FileManager.default.createSymbolicLink(
      at: inner.appendingPathComponent("loop"), withDestinationURL: sources)
    let record = try Record(at: folder.appendingPathComponent("record").path, access: .create)
    let paths = try Self.outcomes(record, [sources.path]).map(\.path)
    #expect(paths == ["in/r1.txt", "in/r2.txt", "in/r10.txt"])
    let pattern = try Self.outcomes(record, [inner.path + "/r?.txt"]).map(\.result)
    #expect(pattern == [.added, .added])
  }

  @Test("A cancelled add keeps what it told, and goes on later")
  func cancelled() throws {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for number in 0..<400 {
      try Data("Remarks \(number)\n\nMR. TOLLAK: The lamp is new, \(number).\n".utf8).write(
        to: folder.appendingPathComponent("\(number).txt"))
    }
    let record = try Record(at: folder.appendingPathComponent(".record").path, access: .create)
    let counter = Counter()
    var told = 0
    let summary = try record.add([folder.path], isCancelled: { counter.next() > 40 }) { event in
      if case .outcome = event { told += 1 }
    }
    #expect(summary.wasInterrupted)
    #expect(told > 0 && told < 400)
    #expect(try record.releases().count == told)
    #expect(record.verify().problems == [])
    let rest = try record.add([folder.path])
    #expect(rest[.added] == 400 - told)
    #expect(rest[.unchanged] == told)
  }
}

/// Counts calls from several threads.
private final class Counter: Sendable {
  private let lock = NSLock()
  private nonisolated(unsafe) var count = 0

  func next() -> Int {
    lock.withLock {
      unsafe count += 1
      return unsafe count
    }
  }
}
