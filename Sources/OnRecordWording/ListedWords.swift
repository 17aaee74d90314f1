public import OnRecordQuotation

/// Why a quotation is listed and not judged, in words for a person.
public enum ListedWords {
  /// `One or two words, listed and not judged`.
  public static func reason(_ kind: DraftQuotation.Kind) -> String {
    switch kind {
    case .unclosed: "Without a closing mark, so not judged"
    case .scare: "One or two words, listed and not judged"
    case .title: "Titles, listed and not judged"
    case .nested: "Inside another quotation, and judged with it"
    case .quotation, .blockQuotation: "Judged"
    }
  }
}
