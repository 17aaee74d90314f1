import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import Testing

@Suite struct FixtureTests {
  @Test func fixturesExist() { #expect(Fixtures.names.count >= 14) }

  @Test(arguments: Fixtures.names)
  func readsAsItsGolden(name: String) throws {
    let source = try Fixtures.bytes(of: name)
    let documents = try FormatReader.documents(of: source)
    let golden = Fixtures.goldens.appendingPathComponent(name + ".golden")
    let difference = try Golden.difference(DocumentDump.dump(documents), golden: golden)
    #expect(difference == nil, "\(difference ?? "")")
    for document in documents {
      let violations = DocumentInvariants.violations(
        in: document, source: document.part == nil ? source : nil)
      #expect(violations.isEmpty, "\(name): \(violations)")
    }
  }
}
