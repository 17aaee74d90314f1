public import OnRecordModel

/// Who speaks, in words for a person.
public struct SpeakerWords: Hashable, Sendable {
  /// The label as printed, else the name.
  public let label: String
  /// The name, where it says more than the label; nil where it does not.
  public let name: String?

  /// The speaker of a passage.
  ///
  /// - Parameters:
  ///   - label: The label as printed; nil where none is.
  ///   - speaker: Whose words; nil outside all turns.
  public init(label: String?, speaker: Speaker?) {
    let name = speaker?.description ?? ""
    self.label = label ?? (name.isEmpty ? "(outside all turns)" : name)
    if let label, speaker != .unknown, Self.saysMore(name, than: label) {
      self.name = name
    } else {
      self.name = nil
    }
  }

  /// Whether a name has a word that the label has not.
  private static func saysMore(_ name: String, than label: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let printed = Set(words(label))
    return words(name).contains { !printed.contains($0) }
  }
}
