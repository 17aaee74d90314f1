/// Compounds that the quotation closes up and the record writes apart, at an end of the quotation:
/// `antisemitism` for `anti-Semitism`.
///
/// Inside a quotation the alignment sees both parts; at its ends the record's other part lies outside
/// what the quotation covers, and is drawn in here.
extension Alignment {
  /// Draws the other part in at either end, where the two together are the quotation's word.
  mutating func drawInCompounds(
    of words: ArraySlice<QuotedWord>, in segment: QuotationSegment, at places: Range<Int>
  ) {
    guard let first = words.first, let last = words.last, !partner.isEmpty else { return }
    let start = covered.lowerBound
    if partner[0] == start, !isEqual[0], start > 0,
      segment.joins(places.lowerBound + start - 1, as: first.folded)
    {
      covered = start - 1..<covered.upperBound
    }
    let end = covered.upperBound
    if partner[partner.count - 1] == end - 1, !isEqual[partner.count - 1], end < places.count,
      segment.joins(places.lowerBound + end - 1, as: last.folded)
    {
      covered = covered.lowerBound..<end + 1
    }
  }
}

extension QuotationSegment {
  /// Whether the words at a place and the next are together a folded word.
  fileprivate func joins(_ place: Int, as folded: ArraySlice<UInt8>) -> Bool {
    var words: [UInt32] = []
    read(from: place, count: 2, into: &words)
    guard words.count == 2, !words.contains(0) else { return false }
    return (self.folded(words[0]) + self.folded(words[1]))[...] == folded
  }
}
