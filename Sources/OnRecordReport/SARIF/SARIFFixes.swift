import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText
import OnRecordWording

/// The changes by which a draft comes to say what the record has, as a SARIF log offers them.
struct SARIFFixes {
  /// Bytes of draft that are read again for one log at most: each correction is tried on the whole draft.
  private static let budget = 64 << 20

  private let places: SARIFPlaces
  private let corrector: DraftCorrector?
  /// Whether the draft is so long, and its quotations so many, that no corrections were looked for.
  let areLeftOut: Bool

  init(_ places: SARIFPlaces) {
    self.places = places
    let checked = places.draft
    guard let bytes = places.source?.bytes, checked.draft.document.part == nil else {
      corrector = nil
      areLeftOut = false
      return
    }
    let wanting = checked.quotations.count { $0.check.map { !$0.isFaithful } ?? false }
    areLeftOut = wanting * bytes.count > Self.budget
    corrector = areLeftOut ? nil : DraftCorrector(checked, source: bytes)
  }

  /// The fixes of a quotation, the most natural first.
  ///
  /// - Parameter number: The quotation's number in the draft, from 0.
  func fixes(ofQuotation number: Int) -> [JSONValue] {
    guard let corrector, places.draft.quotations[number].check?.isFaithful == false else {
      return []
    }
    return corrector.corrections(ofQuotation: number).compactMap(fix)
  }

  private func fix(_ correction: Correction) -> JSONValue? {
    let replacements = correction.edits.compactMap { edit -> JSONValue? in
      guard let region = places.region(ofSource: edit.range) else { return nil }
      return .object([
        ("deletedRegion", region), ("insertedContent", .object([("text", .string(edit.text))])),
      ])
    }
    guard !replacements.isEmpty, replacements.count == correction.edits.count else { return nil }
    return .object([
      (
        "description",
        .object([("text", .string(CorrectionWords.title(correction.kind)))])
      ),
      (
        "artifactChanges",
        .array([
          .object([
            ("artifactLocation", .object(places.artifact)), ("replacements", .array(replacements)),
          ])
        ])
      ),
    ])
  }
}
