import Foundation
import OnRecordModel
import OnRecordQuotation

/// Checks drafts again and again while they are written.
///
/// A quotation whose words and attribution did not change is not compared anew, as long as the record
/// has not changed either. The record may be written to meanwhile, be absent and come, or be replaced:
/// each check looks, and opens it where it must.
public struct DraftChecker {
  /// The folder of the record.
  public let folder: String
  /// Whose words they are where a draft names nobody, or only says `he`.
  public let speaker: String?
  /// How many quotations have been compared with the record so far; the rest was remembered.
  public private(set) var comparedCount = 0

  private var opened: Opened?
  private var known: [AskedQuotation: Known] = [:]
  private var checkCount = 0

  private struct Opened {
    var record: Record
    var file: FileIdentity
    var state: RecordState
  }
  private struct Known {
    var answer: QuotationAnswer
    var lastUsed: Int
  }

  /// Quotations between two looks at whether anybody still wants the answer.
  private static let batch = 64
  /// Answers kept; more only where a single draft has more quotations.
  private static let mostKnown = 8192

  /// A checker for a record that may not be there yet.
  public init(record folder: String, speaker: String? = nil) {
    self.folder = folder
    self.speaker = speaker
  }

  /// Opens the record, or looks whether it has changed; true where answers may now be others.
  ///
  /// - Throws: `RecordFailure` where the record cannot be used; it is looked for again the next time.
  @discardableResult
  public mutating func look() throws -> Bool {
    do {
      guard let file = FileIdentity(path: "\(folder)/record.sqlite"), let now = opened,
        now.file == file
      else { return try open() }
      let state = try now.record.state()
      guard state != now.state else { return false }
      opened?.state = state
      known = [:]
      return true
    } catch {
      opened = nil
      known = [:]
      throw error
    }
  }

  private mutating func open() throws -> Bool {
    opened = nil
    known = [:]
    let record = try Record(at: folder)
    let state = try record.state()
    guard let file = FileIdentity(path: "\(folder)/record.sqlite") else {
      throw RecordFailure(kind: .noRecord, message: "the record has gone; name another one")
    }
    opened = Opened(record: record, file: file, state: state)
    return true
  }

  /// What a person should know of the quotation index; empty where nothing is wrong.
  ///
  /// - Throws: `RecordFailure` where the record cannot be used.
  public mutating func notes() throws -> [String] {
    try look()
    return try opened?.record.quotationIndexNotes() ?? []
  }

  /// The record, opened.
  ///
  /// - Throws: `RecordFailure` where it cannot be used.
  public mutating func record() throws -> Record {
    try look()
    guard let record = opened?.record else { return try Record(at: folder) }
    return record
  }

  /// Compares those quotations of a draft with the record that it has not compared yet.
  ///
  /// - Parameter isCancelled: Asked now and then; what was compared before stays known.
  /// - Returns: The checked draft; nil where it was cancelled.
  /// - Throws: `RecordFailure` where the record cannot be used.
  /// - Complexity: O(quotations); a check for each that is new.
  public mutating func check(
    _ draft: Draft, isCancelled: () -> Bool = { false }
  ) throws -> CheckedDraft? {
    let record = try record()
    checkCount += 1
    let asked = draft.reading.quotations.filter(\.isJudged).map {
      AskedQuotation($0, speaker: speaker)
    }
    var seen: Set<AskedQuotation> = []
    let missing = asked.filter { known[$0] == nil && seen.insert($0).inserted }
    for start in stride(from: 0, to: missing.count, by: Self.batch) {
      if isCancelled() { return nil }
      let batch = missing[start..<min(start + Self.batch, missing.count)]
      for (question, answer) in zip(batch, try record.answers(to: Array(batch))) {
        known[question] = Known(answer: answer, lastUsed: checkCount)
      }
      comparedCount += batch.count
    }
    for question in asked { known[question]?.lastUsed = checkCount }
    let answers = asked.compactMap { known[$0]?.answer }
    if known.count > Self.mostKnown { known = known.filter { $0.value.lastUsed == checkCount } }
    return CheckedDraft(draft, answers: answers, speaker: speaker)
  }
}

/// Which file stands under a name: another one where it was replaced.
private struct FileIdentity: Hashable {
  private let device: UInt64
  private let number: UInt64

  /// Nil where nothing stands there.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
