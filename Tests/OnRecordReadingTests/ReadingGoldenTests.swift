import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordReading
import OnRecordTestSupport
import OnRecordText
import Testing

/// Readings of our own transcripts, each in a style that real ones have, against goldens.
@Suite struct ReadingGoldenTests {
  static let cases = Checkout.folder.appendingPathComponent("Tests/OnRecordReadingTests/Cases")
  static let goldens = Checkout.folder.appendingPathComponent("Tests/OnRecordReadingTests/Goldens")
  static let samples = Checkout.folder.appendingPathComponent("Samples/record")

  static let caseNames = names(in: cases)
  static let sampleNames = names(in: samples)

  /// The files below a folder, as paths relative to it, sorted.
  static func names(in folder: URL) -> [String] {
    let all =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      let url = folder.appendingPathComponent(name)
      return !url.hasDirectoryPath && !url.lastPathComponent.hasPrefix(".")
        && (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }.sorted()
  }

  @Test func thereAreCases() {
    #expect(Self.caseNames.count >= 10)
    #expect(Self.sampleNames.count >= 8)
  }

  @Test(arguments: caseNames) func readsCase(_ name: String) throws {
    try check(Self.cases.appendingPathComponent(name), golden: "cases/\(name).golden")
  }

  @Test(arguments: sampleNames) func readsSample(_ name: String) throws {
    try check(Self.samples.appendingPathComponent(name), golden: "samples/\(name).golden")
  }

  private func check(_ file: URL, golden: String) throws {
    let source = [UInt8](try Data(contentsOf: file))
    let readings = try FormatReader.documents(of: source).map {
      TranscriptReader.reading(of: $0, named: file.lastPathComponent)
    }
    for reading in readings { ReadingInvariants.check(reading) }
    let dump = readings.map(ReadingDump.dump).joined(separator: "--\n")
    let difference = try Golden.difference(
      dump, golden: Self.goldens.appendingPathComponent(golden))
    #expect(difference == nil, "\(difference ?? "")")
  }
}
