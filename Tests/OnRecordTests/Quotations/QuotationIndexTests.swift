import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import Testing

@Suite("The quotation index of a record")
struct QuotationIndexTests {
  /// A record of the samples in a folder of its own, removed at the end.
  final class SampleRecord {
    let folder: URL
    let record: Record

    init() throws {
      folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("onrecord-test-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      record = try Record(at: folder.appendingPathComponent("record").path, access: .create)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func addSamples() throws {
      _ = try record.add([Checkout.folder.appendingPathComponent("Samples/record").path])
    }

    var segments: [URL] {
      get throws {
        try FileManager.default.contentsOfDirectory(
          at: URL(fileURLWithPath: record.quotationsFolder), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "segment" }
      }
    }

    /// The same record, opened by somebody else.
    func reader() throws -> Record { try Record(at: record.folder) }
  }

  private static let quotations = SampleQuotation.all.map {
    Quotation(id: "\($0.number)", words: $0.words, attributedTo: $0.speaker)
  }

  @Test("The sample draft's quotations get the verdicts that a careful reader gives")
  func sampleVerdicts() throws {
    let sample = try SampleRecord()
    try sample.addSamples()
    let checks = try sample.record.check(Self.quotations)
    #expect(checks.map(\.id) == Self.quotations.map(\.id))
    for (expected, check) in zip(SampleQuotation.all, checks) {
      #expect(check.verdict == expected.verdict, "number \(expected.number)")
      #expect(expected.attributions.contains(check.attribution), "number \(expected.number)")
      if let severity = expected.severity {
        #expect(check.severity == severity, "number \(expected.number)")
      }
    }
    #expect(try sample.record.quotationIndexNotes() == [])
  }

  @Test("Words of a replaced revision are found and said to be changed since")
  func superseded() throws {
    let sample = try SampleRecord()
    try sample.addSamples()
    let checks = try sample.record.check([
      Quotation(words: "Veldania does recognize the inspection zone that Orsk declared in January"),
      Quotation(
        words: "Veldania does not recognize the inspection zone that Orsk declared in January"),
    ])
    #expect(checks.map(\.verdict) == [.exact, .exact])
    #expect(checks[0].notes.map(\.kind).contains(.superseded))
    #expect(!checks[1].notes.map(\.kind).contains(.superseded))
    let first = try #require(checks[0].pieces.first)
    let reading = try sample.record.reading(ofRevision: first.document)
    #expect(try #require(reading).revision.isCurrent == false)
  }

  @Test("A missing or damaged index is said to be so and answers the same")
  func damaged() throws {
    let sample = try SampleRecord()
    try sample.addSamples()
    let expected = try sample.record.check(Self.quotations)
    let file = try #require(try sample.segments.first)
    let whole = try Data(contentsOf: file)
    var random = SplitMix64(seed: 42)
    for _ in 0..<12 {
      var bytes = whole
      bytes[Int(random.next() % UInt64(bytes.count))] ^= 1 << UInt8(random.next() % 8)
      try bytes.write(to: file)
      let record = try sample.reader()
      #expect(try record.check(Self.quotations) == expected)
      #expect(try record.quotationIndexNotes().first?.contains("damaged") == true)
    }
    try whole.prefix(whole.count / 2).write(to: file)
    #expect(try sample.reader().check(Self.quotations) == expected)
    try FileManager.default.removeItem(at: file)
    let record = try sample.reader()
    #expect(try record.check(Self.quotations) == expected)
    #expect(try record.quotationIndexNotes().first?.contains("missing") == true)
    _ = try sample.record.rebuild()
    #expect(try sample.reader().check(Self.quotations) == expected)
    #expect(try sample.reader().quotationIndexNotes() == [])
  }

  @Test("A record that grows by single releases keeps few segments and finds all")
  func growth() throws {
    let sample = try SampleRecord()
    var random = SplitMix64(seed: 7)
    let names = ["harbour", "granary", "lantern", "orchard", "quarry", "rowboat", "spindle"]
    func word() -> String { names[Int(random.next() % 7)] + names[Int(random.next() % 7)] }
    var quotations: [Quotation] = []
    for number in 0..<40 {
      let words = (0..<12).map { _ in word() }.joined(separator: " ")
      let file = sample.folder.appendingPathComponent("remarks-\(number).txt")
      try "Remarks at Toren\n\nMR. DOSK: We shall \(words).\n\nQ: Why number \(number)?\n"
        .write(to: file, atomically: true, encoding: .utf8)
      _ = try sample.record.add([file.path])
      quotations.append(Quotation(words: "We shall \(words).", attributedTo: "Dosk"))
    }
    #expect(try sample.segments.count <= 8)
    let checks = try sample.record.check(quotations)
    #expect(checks.map(\.verdict) == quotations.map { _ in .exact })
    #expect(Set(checks.flatMap(\.pieces).map(\.document)).count == 40)
    #expect(try sample.record.quotationIndexNotes() == [])
    _ = try sample.record.rebuild()
    #expect(try sample.record.check(quotations) == checks)
  }
}
