public import OnRecord
import OnRecordModel

/// The words by which a passage is cited; its link stands beside them.
public enum Citation {
  /// `Henrik Sorvald, “Remarks in Brennholm”, 2026-03-03`.
  public static func words(_ passage: CitedPassage) -> String {
    var parts: [String] = []
    let name = passage.speaker.description
    parts.append(passage.speaker == .unknown ? passage.label ?? "speaker unknown" : name)
    if let title = passage.release.title { parts.append("“\(title)”") }
    parts.append(passage.release.day ?? "undated")
    if !passage.revision.isCurrent { parts.append("a superseded revision") }
    return parts.joined(separator: ", ")
  }
}
