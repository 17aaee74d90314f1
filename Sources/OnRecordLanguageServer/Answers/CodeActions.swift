import OnRecord
import OnRecordModel
import OnRecordWording

/// The corrections of quotations as an editor offers them.
enum CodeActions {
  /// Whether quick fixes are among the kinds that a client asks for.
  static func areWanted(_ only: [String]?) -> Bool {
    // A kind stands for those below it, and the empty one for all.
    only?.contains { $0.isEmpty || $0 == CodeAction.quickFix } ?? true
  }

  static func actions(
    for range: PositionRange, in state: DocumentState, _ findings: DocumentFindings,
    _ client: ClientSupport
  ) -> [CodeAction] {
    guard let checked = findings.checked else { return [] }
    let corrector = DraftCorrector(checked, source: state.document.bytes)
    return findings.findings(in: range).flatMap { finding in
      corrector.corrections(ofQuotation: finding.number).enumerated().map { index, correction in
        CodeAction(
          title: CorrectionWords.title(correction.kind),
          diagnostics: [finding.diagnostic].compactMap(\.self),
          isPreferred: index == 0 && correction.kind == .exactWords
            && finding.quotation.check?.attribution != .mismatch,
          edit: edit(correction, in: state.document, client))
      }
    }
  }

  private static func edit(
    _ correction: Correction, in document: OpenDocument, _ client: ClientSupport
  ) -> WorkspaceEdit {
    WorkspaceEdit(
      correction.edits.map {
        TextEdit(
          range: document.lines.range(of: $0.range, in: document.bytes, client.encoding),
          newText: $0.text)
      }, uri: document.uri, version: document.version,
      isVersioned: client.takesVersionedEdits)
  }
}
