public import OnRecord
import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// What came of checking a state of a document.
public struct CheckResult: Sendable {
  /// What came of it.
  enum Outcome: Sendable {
    /// Its quotations were compared with the record.
    case checked(CheckedDraft?, places: PassagePlaces)
    /// The text is none that can be read; the sentence says what it is.
    case unreadable(String)
    /// The record cannot be used.
    case unusable(RecordFailure)
  }
  let uri: String
  let generation: Int
  let outcome: Outcome

  /// Checks a document.
  ///
  /// - Parameters:
  ///   - checker: The checker, which remembers what it has compared.
  ///   - places: Where passages can be opened; asked for those that the findings rest on.
  ///   - isCancelled: Asked now and then.
  /// - Returns: Nil where it was cancelled.
  /// - Complexity: O(length), and a check for each quotation that is new.
  public static func check(
    _ request: CheckRequest, with checker: inout DraftChecker, places: (CitedPassage) -> OpenPlace?,
    isCancelled: () -> Bool
  ) -> CheckResult? {
    func result(_ outcome: Outcome) -> CheckResult {
      CheckResult(uri: request.uri, generation: request.generation, outcome: outcome)
    }
    let text = ReadingText(bytes: request.source)
    if text.trimmed(text.range).isEmpty { return result(.checked(nil, places: .init())) }
    do {
      let drafts = try Draft.drafts(of: request.source, name: "", charset: "utf-8")
      guard let draft = drafts.first, draft.document.part == nil else {
        return result(.unreadable("it is a list of documents; `onrecord check` checks those"))
      }
      guard let checked = try checker.check(draft, isCancelled: isCancelled) else { return nil }
      return result(.checked(checked, places: PassagePlaces(of: checked, places)))
    } catch let failure as RecordFailure where failure.kind == .unreadableSource {
      return result(.unreadable(failure.message))
    } catch let failure as RecordFailure {
      return result(.unusable(failure))
    } catch {
      return result(
        .unusable(RecordFailure(kind: .damaged, message: "the record cannot be read")))
    }
  }
}

/// Where the passages of a draft's findings can be opened.
struct PassagePlaces: Sendable {
  /// Other places with the same words that are offered beside the first.
  static let mostAlso = 4

  private struct Key: Hashable, Sendable {
    var revision: Int64
    var range: ByteRange
  }
  private var places: [Key: OpenPlace] = [:]

  init() {}

  init(of checked: CheckedDraft, _ find: (CitedPassage) -> OpenPlace?) {
    for quotation in checked.quotations {
      for passage in Self.shown(quotation) {
        let key = Self.key(passage)
        if places[key] == nil { places[key] = find(passage) }
      }
    }
  }

  /// The passages of a quotation that are offered to be opened, the first first.
  static func shown(_ quotation: CheckedQuotation) -> [CitedPassage] {
    let found = quotation.passages + quotation.also.prefix(mostAlso)
    return found.isEmpty ? [quotation.nearest].compactMap(\.self) : found
  }

  subscript(passage: CitedPassage) -> OpenPlace? { places[Self.key(passage)] }

  private static func key(_ passage: CitedPassage) -> Key {
    Key(revision: passage.revision.key, range: passage.range)
  }
}
