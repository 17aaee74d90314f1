import OnRecordModel

/// Chooses the leaves of a page that are its content: navigation and the like go, and what is outside
/// the part that the page calls its content, unless sentences would be lost.
struct MainContent {
  private let regions: [HTMLRegion]
  private var isDropped: [Bool]
  /// Bytes of running text that are kept, by region.
  private var running: [Int]

  /// Decides over the regions of a collected page.
  ///
  /// Complexity: O(regions).
  init(regions: [HTMLRegion]) {
    self.regions = regions
    isDropped = [Bool](repeating: false, count: regions.count)
    running = regions.map(\.running)
    for index in regions.indices.dropFirst() {
      isDropped[index] = isDropped[regions[index].parent] || isChrome(regions[index])
    }
    for index in regions.indices.dropFirst()
    where isDropped[index] && !isDropped[regions[index].parent] {
      var place = index
      let count = regions[index].running
      while place != 0 {
        place = regions[place].parent
        running[place] -= count
      }
    }
  }

  private func isChrome(_ region: HTMLRegion) -> Bool {
    let page = regions[0]
    // A third of a page's text and mostly no links is worth keeping, whatever it says it is.
    if region.text * 3 > page.text, region.linked * 2 < region.text { return false }
    switch region.kind {
    case .page, .content: return false
    case .chrome(let most):
      return Double(region.running) <= most * Double(page.running) && region.text < page.text
    case .form:
      return region.controls > 0 && region.running * 20 <= page.running
    case .suspect(let isSmallPrint):
      return region.running == 0 && region.text < page.text
        && (region.linked * 2 >= region.text || isSmallPrint && region.text < 400)
    }
  }

  /// The leaves to be read, in order.
  ///
  /// Complexity: O(leaves + regions).
  func leaves(of all: [HTMLLeaf]) -> [HTMLLeaf] {
    let kept = all.filter { !isDropped[$0.region] }
    let root = contentRoot()
    var result = kept
    if root != 0 {
      let inside = members(of: root)
      let first = kept.firstIndex { inside[$0.region] } ?? 0
      // A headline, place and date may stand between the page's first heading and its content.
      let start = kept[..<first].lastIndex { $0.blockKind == .heading(1) } ?? first
      let end = kept.lastIndex { inside[$0.region] } ?? kept.count - 1
      result = kept.indices.filter { index in
        index >= start && index < first || index <= end && inside[kept[index].region]
      }.map { kept[$0] }
    }
    guard !result.contains(where: { $0.blockKind == .heading(1) && $0.kind == .text }) else {
      return result
    }
    return all.filter { isDropped[$0.region] && $0.blockKind == .heading(1) } + result
  }

  /// The innermost region that says it is the content and holds the running text.
  private func contentRoot() -> Int {
    var root = 0
    var inside = [Bool](repeating: true, count: regions.count)
    while true {
      var best: Int?
      for index in regions.indices.dropFirst() where index != root && inside[index] {
        guard case .content = regions[index].kind, !isDropped[index] else { continue }
        if running[index] > best.map({ running[$0] }) ?? 0 { best = index }
      }
      guard let best, holds(best, of: root) else { return root }
      root = best
      inside = members(of: root)
    }
  }

  /// Whether a region holds all but a twentieth of another's running text.
  private func holds(_ region: Int, of outer: Int) -> Bool {
    (running[outer] - running[region]) * 20 <= running[outer]
  }

  private func members(of root: Int) -> [Bool] {
    var inside = [Bool](repeating: false, count: regions.count)
    inside[root] = true
    for index in regions.indices where index > root {
      inside[index] = inside[regions[index].parent]
    }
    return inside
  }
}
