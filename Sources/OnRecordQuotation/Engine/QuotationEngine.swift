public import OnRecordModel
import OnRecordText

/// Says of a quotation where its words stand in the record, what was changed, and whose they were.
///
/// Seed, chain, align, as reads are placed in a genome: rare runs of the quotation's words are looked
/// up, places where they stand in line are aligned word by word, and the verdict is drawn from what
/// differs. Safe to use from many threads at once.
public struct QuotationEngine: Sendable {
  /// How far the engine goes.
  public struct Options: Hashable, Sendable {
    /// Other places that are listed; all are counted.
    public var maximumListed = 20
    /// Bytes of a quotation that are read.
    public var maximumBytes = 1 << 20
    /// Words of a quotation that are compared where it does not stand in the record as it is.
    public var maximumWords = 2_000
    /// Largest share of words that may differ for a passage to count as found.
    public var alteredShare = 0.45
    /// Largest share of words that may differ for somebody to have said it nearly.
    public var nearShare = 0.30

    /// The engine's own choice.
    public init() {}
  }

  let segments: [QuotationSegment]
  let documents: any DocumentProvider
  /// Documents that a later revision has replaced.
  let superseded: Set<Int64>
  let options: Options
  let cast: Cast
  let names = RememberedNames()

  /// An engine over segments; `documents` gives the documents that they were made of.
  ///
  /// `superseded` are the documents that a later revision has replaced: their words are found only
  /// where no other document has them as well, and a note says so.
  ///
  /// Complexity: O(labels of the segments).
  public init(
    segments: [QuotationSegment], documents: any DocumentProvider,
    superseded: Set<Int64> = [], options: Options = Options()
  ) {
    self.segments = segments
    self.documents = documents
    self.superseded = superseded
    self.options = options
    cast = Cast(segments)
  }

  /// What the record says to a quotation.
  ///
  /// Throws `SegmentError` where index and record do not agree, and what `documents` throws.
  public func check(_ quotation: Quotation) throws -> QuotationCheck {
    var search = QuotationSearch(engine: self, quotation: quotation)
    var check = try search.check()
    check.id = quotation.id
    return check
  }
}
