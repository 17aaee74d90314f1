/// Which segments of an index are worth joining.
///
/// A check asks every segment, so few are quicker than many; and each word should be written anew few
/// times in its life. So small ones are joined with what is not much larger than they are together, as
/// in a log-structured merge tree (O'Neil and others 1996), and what a small addition has to write
/// stays bounded.
public enum JoinPlan {
  /// Of more segments than this some are joined, whatever their sizes.
  public static let mostSegments = 8
  /// Words that an addition may write anew, if there are not too many segments: some seconds' work.
  private static let leastBudget = SegmentFormat.builtWords
  /// The same for a large addition, per word added.
  private static let budgetPerWord = 32

  /// How many of the smallest segments to join; 0 where they are well as they are.
  ///
  /// - Parameters:
  ///   - sizes: Words of the segments, the largest first.
  ///   - added: Words that were added since the last time.
  public static func smallest(of sizes: [Int], added: Int) -> Int {
    let isCrowded = sizes.count > mostSegments
    let budget = isCrowded ? SegmentFormat.maximumWords : max(leastBudget, added * budgetPerWord)
    let most = min(budget, SegmentFormat.maximumWords)
    var sum = 0
    var best = 0
    for (index, size) in sizes.reversed().enumerated() {
      guard sum + size <= most else { break }
      // The largest of them grows by half at least: each word is written anew a few times.
      if size <= 2 * sum || isCrowded && index == 1 { best = index + 1 }
      sum += size
    }
    return best
  }
}
