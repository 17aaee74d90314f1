import Foundation
import OnRecordQuotation
import OnRecordTestSupport
import Testing

/// Whole articles of our own in the house styles of several press cultures.
@Suite struct DraftArticleTests {
  @Test(arguments: [
    "wire-american", "british-single", "german-marks", "french-guillemets", "wire-british",
    "feature",
  ])
  func readsAsItsGolden(_ name: String) throws {
    let document = try draft(fixture(name))
    let actual = dump(DraftReader.quotations(in: document), of: document)
    let golden = Checkout.folder.appendingPathComponent(
      "Tests/OnRecordQuotationTests/Goldens/drafts/\(name).golden")
    #expect(try Golden.difference(actual, golden: golden) == nil)
  }
}
