public import OnRecord
import OnRecordText

/// What a correction does, in words for the one who is offered it.
public enum CorrectionWords {
  /// `Quote the exact words of the record`.
  public static func title(_ kind: Correction.Kind) -> String {
    switch kind {
    case .exactWords: "Quote the exact words of the record"
    case .restoredWords: "Quote the exact words, and put back what was left out"
    case .parted(let count):
      "Part into \(count) quotations, each in the exact words of the record"
    case .speaker(let name):
      "Give the words to \(DisplayEscaping.escaped(name, lineBreaks: .joined))"
    }
  }
}
