/// What a citation says of a place in a record: who, in what, when, where, and where it can be read.
///
/// All text is on one line, without control characters, and otherwise as printed.
public struct CitedWork: Hashable, Sendable {
  /// A name for programs that tell citations apart: ASCII letters, digits, `-`, `.` and `:`.
  public var key: String
  /// Whose words; empty where nobody is named, not even an issuer.
  public var authors: [CitedName]
  /// Whose questions stand in the selection beside the authors' words.
  public var askers: [CitedName]
  /// The title; nil where the page gives none.
  public var title: String?
  /// What the text is: `Transcript, Brennholm`, `Reporter’s question, transcript`.
  public var kind: String
  /// The day of the event or else of publication, as far as it is known.
  public var day: CitedDay?
  /// The place of the event as printed.
  public var place: String?
  /// Who published it: as printed, or else the site's host; nil where it came from a file.
  public var issuer: String?
  /// The selection in words: `turn 9`; nil for the whole.
  public var locator: String?
  /// The place's name in the record: `2026-03-03-remarks@1#t9`.
  public var name: String
  /// Number of the revision, from 1.
  public var revision: Int
  /// Whether a later revision has replaced it.
  public var isSuperseded: Bool
  /// The page of this very revision in a reading room; nil where none is known.
  public var permalink: WebAddress?
  /// The page from which the record was made; nil where it came from none.
  public var original: WebAddress?
  /// The day on which it was read; nil where that was not asked for.
  public var accessed: CitedDay?

  /// The address that a citation gives: the one that holds, or else the original one.
  public var address: WebAddress? { permalink ?? original }

  /// The original address, where a citation gives another first.
  public var secondAddress: WebAddress? { permalink == nil ? nil : original }

  /// Remarks for the notes of a reference manager.
  public var notes: [String] {
    var notes = (authors + askers).filter { $0.office != nil }.map {
      "\($0.full): \($0.office ?? "")"
    }
    if !askers.isEmpty { notes.append("Asked by \(CitedNames.natural(askers))") }
    if let locator { notes.append(CleanText.capitalized(locator)) }
    if let secondAddress { notes.append("Originally at \(secondAddress)") }
    notes.append("In the record: \(name)")
    return notes
  }
}

/// Lists of names as running text has them.
public enum CitedNames {
  /// `A`, `A and B`, `A, B, and C`.
  public static func natural(_ names: [CitedName]) -> String {
    joined(names.map(\.full), and: "and")
  }

  /// The same of any words; two of them are parted by a comma only where that is asked for.
  static func joined(_ words: [String], and: String, commaBeforeTwo: Bool = false) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    let comma = words.count > 2 || commaBeforeTwo ? "," : ""
    return words.dropLast().joined(separator: ", ") + "\(comma) \(and) \(last)"
  }
}
