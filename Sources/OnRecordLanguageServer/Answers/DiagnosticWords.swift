import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
import OnRecordWording

/// A finding as an editor shows it under the words.
enum DiagnosticWords {
  /// What is shown of a quotation; nil where there is nothing to be said.
  ///
  /// - Parameter places: Where passages can be opened; nil where the client shows no such places.
  static func diagnostic(
    _ quotation: CheckedQuotation, at range: PositionRange, places: PassagePlaces?
  ) -> EditorDiagnostic? {
    guard let check = quotation.check, let severity = severity(check.level) else { return nil }
    return EditorDiagnostic(
      range: range, severity: severity, code: check.verdict.rawValue,
      message: shown(FindingWords.lines(quotation)),
      relatedInformation: places.map { related(quotation, $0) })
  }

  /// What is shown of a doubt about the draft.
  static func diagnostic(_ doubt: Diagnostic, at range: PositionRange) -> EditorDiagnostic {
    EditorDiagnostic(
      range: range, severity: doubt.code == .quotationUnclosed ? .warning : .information,
      code: doubt.code.rawValue, message: shown([doubt.message]))
  }

  private static func severity(_ level: FindingLevel) -> EditorDiagnostic.Severity? {
    switch level {
    case .silent: nil
    case .hint: .hint
    case .note: .information
    case .warning: .warning
    case .error: .error
    }
  }

  /// Lines that may hold a source's text: what would turn or hide words in an editor is shown instead.
  private static func shown(_ lines: [String]) -> String {
    lines.map { DisplayEscaping.escaped($0, lineBreaks: .joined) }.joined(separator: "\n")
  }

  private static func related(
    _ quotation: CheckedQuotation, _ places: PassagePlaces
  ) -> [EditorDiagnostic.Related] {
    PassagePlaces.shown(quotation).compactMap { passage in
      places[passage].map {
        EditorDiagnostic.Related(
          location: $0.location,
          message: shown(["\(Citation.words(passage)) · \(Permalink(passage))"]))
      }
    }
  }
}
