import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// What is to be shown of a document: a finding for each quotation, and the doubts about the draft.
struct DocumentFindings {
  /// A quotation where it stands in the document.
  struct Finding {
    let quotation: CheckedQuotation
    /// Its number in the draft, from 0.
    let number: Int
    let range: PositionRange
    let diagnostic: EditorDiagnostic?
  }
  /// The draft; nil where there is none that could be checked.
  private(set) var checked: CheckedDraft?
  private(set) var places = PassagePlaces()
  private(set) var findings: [Finding] = []
  private(set) var diagnostics: [EditorDiagnostic] = []

  init() {}

  /// What came of checking a document.
  init(_ outcome: CheckResult.Outcome, of document: OpenDocument, for client: ClientSupport) {
    switch outcome {
    case .checked(let checked, let places):
      guard let checked else { return }
      self.checked = checked
      self.places = places
      read(checked, document, client)
    case .unreadable(let reason):
      let start = Position(line: 0, character: 0)
      diagnostics = [
        EditorDiagnostic(
          range: PositionRange(start: start, end: start), severity: .information,
          code: "unreadable", message: "OnRecord cannot check this document: \(reason)")
      ]
    case .unusable: return
    }
  }

  private mutating func read(
    _ checked: CheckedDraft, _ document: OpenDocument, _ client: ClientSupport
  ) {
    func place(_ range: ByteRange) -> PositionRange {
      document.lines.range(
        of: checked.draft.document.map.source(of: range), in: document.bytes, client.encoding)
    }
    for (number, quotation) in checked.quotations.enumerated() {
      let range = place(quotation.quotation.range)
      let diagnostic = DiagnosticWords.diagnostic(
        quotation, at: range, places: client.showsRelatedInformation ? places : nil)
      findings.append(
        Finding(quotation: quotation, number: number, range: range, diagnostic: diagnostic))
    }
    diagnostics = findings.compactMap(\.diagnostic)
    for doubt in checked.draft.reading.diagnostics {
      guard let text = doubt.text else { continue }
      diagnostics.append(DiagnosticWords.diagnostic(doubt, at: place(text)))
    }
    diagnostics.sort { $0.range.start < $1.range.start }
  }

  /// The quotation at a place, the innermost judged one first.
  func finding(at position: Position) -> Finding? {
    let here = findings.filter { $0.range.touches(position) }
    return here.first { $0.quotation.check != nil } ?? here.first
  }

  /// The quotations that a stretch touches.
  func findings(in range: PositionRange) -> [Finding] {
    findings.filter { $0.range.touches(range) }
  }
}
