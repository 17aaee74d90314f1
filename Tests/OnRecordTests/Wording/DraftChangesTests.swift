import OnRecord
import OnRecordModel
import OnRecordWording
import Testing

@Suite("What has become of a draft's quotations")
struct DraftChangesTests {
  private let workshop: RecordWorkshop
  private let record: Record

  init() throws {
    workshop = try RecordWorkshop()
    try workshop.add("We will not lower them before June. Ask the pilots about the fog.")
    record = try workshop.reader()
  }

  private func quotations(_ text: String) throws -> [CheckedQuotation] {
    try record.check(RecordWorkshop.draft(text).draft).quotations
  }

  private func sentence(from before: String, to now: String) throws -> String {
    DraftChanges(from: try quotations(before), to: try quotations(now)).sentence
  }

  private let right = "“We will not lower them before June,” Morava said.\n\n"
  private let wrong = "“We will lower them before June,” Morava said.\n\n"
  private let other = "“Ask the pilots about the fog,” Morava said.\n\n"
  private let odd = "“Ask the sailors about the fog,” Morava said.\n\n"

  @Test("Mended, new, gone, changed, no longer right; or nothing")
  func kinds() throws {
    #expect(try sentence(from: right, to: "Words. " + right) == "nothing changed in the quotations")
    #expect(try sentence(from: wrong, to: right) == "1 quotation mended")
    #expect(
      try sentence(from: wrong + other, to: right + other + odd) == "1 quotation mended, 1 new")
    #expect(try sentence(from: right, to: wrong) == "1 quotation no longer right")
    #expect(try sentence(from: right + other, to: other) == "1 quotation gone")
    #expect(try sentence(from: other, to: right + other + odd) == "2 quotations new")
    #expect(try sentence(from: wrong, to: odd) == "1 quotation changed")
    #expect(try sentence(from: wrong + odd, to: right + other) == "2 quotations mended")
    #expect(
      try sentence(from: "Words.", to: "“We will not close it, Morava said.") == "1 quotation new")
  }

  @Test("The same words count where the record has become another")
  func recordChanges() throws {
    let draft = "“The lamp on the mole is to be green,” Morava said.\n\n"
    let before = try quotations(draft)
    try workshop.add("The lamp on the mole is to be green.", name: "b.txt")
    #expect(DraftChanges(from: before, to: try quotations(draft)).mended == 1)
  }
}
