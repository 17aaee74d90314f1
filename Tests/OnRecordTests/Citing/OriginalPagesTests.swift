import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import Testing

/// Where a report's links lead on the page from which the record was made.
@Suite("Original pages at the words")
struct OriginalPagesTests {
  private static let address = "https://mfa.veldania.example/briefings/14"

  /// A release that has the same words in a question, in an answer, and in another's answer.
  private func workshop(address: String = Self.address) throws
    -> RecordWorkshop
  {
    let workshop = try RecordWorkshop()
    let text = """
      ---
      title: "Briefing on the ferries"
      date: 2031-03-02
      source_url: \(address)
      ---

      MS. MORAVA: Good morning. Yes, we will.

      Q: The ferries?

      MR. SORVALD: Yes, we will.

      """
    let source = workshop.folder.appendingPathComponent("briefing.md")
    try Data(text.utf8).write(to: source)
    _ = try Record(at: workshop.place, access: .create).add([source.path])
    return workshop
  }

  private func passage(
    of quotation: String, by speaker: String, in record: Record
  ) throws -> CitedPassage {
    let (draft, _) = try RecordWorkshop.draft("“\(quotation)” \(speaker) said.\n")
    let checked = try record.check(draft)
    return try #require(checked.quotations.first?.passages.first)
  }

  @Test("Words that stand on the page before are told apart by what is round them")
  func second() throws {
    let record = try workshop().reader()
    let pages = OriginalPages(of: record)
    let first = try passage(of: "Yes, we will", by: "Morava", in: record)
    #expect(pages.address(of: first) == Self.address + "#:~:text=Yes%2C%20we%20will")
    let second = try passage(of: "Yes, we will", by: "Sorvald", in: record)
    #expect(second.range.lowerBound > first.range.lowerBound)
    #expect(
      pages.address(of: second) == Self.address + "#:~:text=MR.%20SORVALD-,Yes%2C%20we%20will")
  }

  @Test("A page that says something else today is linked as such; what is no page is not")
  func pagesAlone() throws {
    let workshop = try workshop()
    let source = workshop.folder.appendingPathComponent("briefing.md")
    let text = try String(contentsOf: source, encoding: .utf8)
    try Data(text.replacing("SORVALD: Yes, we will", with: "SORVALD: Perhaps in summer").utf8)
      .write(to: source)
    _ = try Record(at: workshop.place, access: .write).add([source.path])
    let record = try workshop.reader()
    let old = try passage(of: "Yes, we will", by: "Sorvald", in: record)
    #expect(!old.revision.isCurrent)
    #expect(OriginalPages(of: record).address(of: old) == Self.address)
    let again = try passage(of: "Perhaps in summer", by: "Sorvald", in: record)
    #expect(
      OriginalPages(of: record).address(of: again)?.hasSuffix("text=Perhaps%20in%20summer") == true)
    let script = try self.workshop(address: "javascript:alert(1)").reader()
    let none = try passage(of: "Yes, we will", by: "Sorvald", in: script)
    #expect(OriginalPages(of: script).address(of: none) == nil)
  }
}
