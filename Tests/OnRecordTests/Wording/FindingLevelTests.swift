import OnRecord
import OnRecordModel
import OnRecordWording
import Testing

@Suite("How loudly a quotation is told of")
struct FindingLevelTests {
  private func level(
    _ verdict: Verdict, _ severity: Gravity = .none, _ attribution: Attribution = .match,
    notes: [QuotationCheck.Note] = []
  ) -> FindingLevel {
    QuotationCheck(verdict: verdict, severity: severity, attribution: attribution, notes: notes)
      .level
  }

  @Test("By the verdict and the gravity")
  func verdicts() {
    #expect(level(.exact) == .silent)
    #expect(level(.exactNormalized, .form) == .hint)
    #expect(level(.elided) == .hint)
    #expect(level(.elided, .meaning) == .error)
    #expect(level(.altered, .form) == .note)
    #expect(level(.altered, .wording) == .warning)
    #expect(level(.altered, .meaning) == .error)
    #expect(level(.spliced) == .warning)
    #expect(level(.notFound) == .warning)
  }

  @Test("Another's words are an error whatever the verdict")
  func attribution() {
    for verdict in Verdict.allCases { #expect(level(verdict, .none, .mismatch) == .error) }
    #expect(level(.misattributed, .none, .unknown) == .error)
  }

  @Test("A remark is told beside a faithful verdict, and never makes a finding quieter")
  func remarks() {
    let note = QuotationCheck.Note(kind: .superseded, message: "Then said, since changed.")
    #expect(level(.exact, notes: [note]) == .note)
    #expect(level(.altered, .meaning, notes: [note]) == .error)
  }

  /// What is loud is what a draft may not print; form is left to the house.
  @Test(arguments: Verdict.allCases)
  func agreesWithFaithfulness(verdict: Verdict) {
    for severity in Gravity.allCases {
      for attribution in Attribution.allCases {
        let check = QuotationCheck(verdict: verdict, severity: severity, attribution: attribution)
        if check.level >= .warning, verdict != .exact, verdict != .exactNormalized {
          #expect(!check.isFaithful, "\(verdict) \(severity) \(attribution)")
        }
        if check.level <= .hint { #expect(check.isFaithful) }
      }
    }
  }
}
