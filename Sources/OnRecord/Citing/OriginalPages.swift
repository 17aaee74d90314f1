import OnRecordCitation
import OnRecordModel
import Synchronization

/// The pages from which a record was made, at the words themselves where a browser can find them.
///
/// The words of the page that was asked for last are kept: quotations of one release come together.
public final class OriginalPages: Sendable {
  private struct Page {
    var revision: Int64
    var words: FragmentWords
  }
  private let record: Record
  private let last = Mutex<Page?>(nil)

  /// The pages of a record.
  public init(of record: Record) { self.record = record }

  /// The page of a passage; nil where the record has no address of the web for it.
  ///
  /// At the passage's words where they can be told from the same words before them; and only of the
  /// current revision, for what a page says today is no proof of what it said before.
  /// Complexity: O(length of the revision's text).
  public func address(of passage: CitedPassage) -> String? {
    guard let page = WebAddress(passage.release.address), passage.revision.isCurrent,
      let words = words(of: passage.revision.key),
      let fragment = TextFragment(passage.range, in: words)
    else { return WebAddress(passage.release.address)?.description }
    return page.directed(to: fragment.description).description
  }

  /// Nil where the record cannot be read: the page as such is right all the same.
  private func words(of revision: Int64) -> FragmentWords? {
    if let known = last.withLock({ $0 }), known.revision == revision { return known.words }
    guard let recorded = try? record.reading(ofRevision: revision) else { return nil }
    let words = FragmentWords(recorded.reading.text)
    last.withLock { $0 = Page(revision: revision, words: words) }
    return words
  }
}
