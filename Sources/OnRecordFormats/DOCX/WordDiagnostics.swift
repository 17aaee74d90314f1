import OnRecordModel
import OnRecordText

extension WordFindings {
  /// What a reader must know of what was not read as it stands; `place` carries ranges on.
  func diagnostics(_ place: (ByteRange) -> ByteRange) -> [Diagnostic] {
    Kind.allCases.compactMap { kind in
      guard let range = first[kind] else { return nil }
      let (code, message) = said(of: kind)
      return Diagnostic(code: code, source: place(range), message: message)
    }.sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  private func said(of kind: Kind) -> (Diagnostic.Code, String) {
    switch kind {
    case .changes:
      (
        .trackedChanges,
        "The document has tracked changes that nobody has accepted or rejected yet, here the first:"
          + " \(Self.count(insertions, "insertion")), which \(insertions == 1 ? "is" : "are") read, and"
          + " \(Self.count(deletions, "deletion")), left out."
      )
    case .hidden:
      (
        .hiddenText,
        "Text that is formatted as hidden is left out, here and wherever else it stands."
      )
    case .comments:
      (.commentsUnread, "The document has \(Self.count(comments, "comment")), not read.")
    case .embedded:
      (
        .embeddedUnread,
        "Another file is embedded here, whose text is not read; save the document with its text in it."
      )
    case .symbols:
      (
        .symbolUnknown,
        "\(Self.count(unknownSymbols, "character")) of a symbol font that is not known, read as U+FFFD."
      )
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
