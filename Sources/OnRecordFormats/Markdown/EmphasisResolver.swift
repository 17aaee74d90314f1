/// Pairs runs of delimiters to emphasis.
///
/// The algorithm of https://spec.commonmark.org/0.31.2/#an-algorithm-for-parsing-nested-emphasis-and-links
enum EmphasisResolver {
  /// Notes in each run what it opens and closes.
  ///
  /// Complexity: O(runs + delimiters).
  static func resolve(_ runs: inout [DelimiterRun]) {
    guard runs.count > 1 else { return }
    var openers: [Int] = []
    // Below these heights of the stack nothing matches a closer of a kind.
    var floors: [Int: Int] = [:]
    for index in runs.indices {
      if runs[index].canClose || runs[index].isLateCloser {
        close(index, &runs, &openers, &floors)
      }
      if runs[index].canOpen, runs[index].unused > 0,
        runs[index].closes.isEmpty || runs[index].canClose
      {
        openers.append(index)
      }
    }
  }

  private static func close(
    _ index: Int, _ runs: inout [DelimiterRun], _ openers: inout [Int], _ floors: inout [Int: Int]
  ) {
    while runs[index].unused > 0 {
      let key = floorKey(runs[index])
      let floor = min(floors[key] ?? 0, openers.count)
      guard
        let place = openers[floor...].lastIndex(where: { matches(runs[$0], runs[index]) })
      else {
        floors[key] = openers.count
        return
      }
      let opener = openers[place]
      let used = runs[opener].unused >= 2 && runs[index].unused >= 2 ? 2 : 1
      runs[opener].unused -= used
      runs[opener].opens.append(used)
      runs[index].unused -= used
      runs[index].closes.append(used)
      openers.removeSubrange((place + 1)...)
      if runs[opener].unused == 0 { openers.removeLast() }
      for (key, height) in floors where height > openers.count { floors[key] = openers.count }
    }
  }

  private static func floorKey(_ run: DelimiterRun) -> Int {
    (Int(run.byte) * 2 + (run.canOpen ? 1 : 0)) * 6 + run.range.count % 3 * 2
      + (run.isLateCloser ? 1 : 0)
  }

  private static func matches(_ opener: DelimiterRun, _ closer: DelimiterRun) -> Bool {
    guard opener.byte == closer.byte else { return false }
    // A typist's space before the closing mark: only a label's mark of the same length is meant.
    if closer.isLateCloser {
      return opener.range.count == closer.range.count && opener.closes.isEmpty
    }
    guard opener.canClose || closer.canOpen else { return true }
    return (opener.range.count + closer.range.count) % 3 != 0
      || opener.range.count % 3 == 0 && closer.range.count % 3 == 0
  }
}
