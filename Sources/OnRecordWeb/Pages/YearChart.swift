import OnRecordModel

/// Releases by year as bars, drawn here: a picture for those who see it, links with numbers for all.
struct YearChart {
  let years: [FacetValue]
  /// The address of a year's releases.
  let address: (String) -> String

  private static let height = 96
  /// The column that it stands in, in pixels on a desk: text keeps its size up to here.
  private static let column = 592
  private static let widestStep = 40
  /// From year to year where a year's number of releases has room above its bar.
  private static let stepWithNumbers = 30
  /// From one year that is named below to the next, so that names have room on a phone too.
  private static let labelStep = 60

  var view: View {
    let shown = filled
    let most = max(1, shown.map(\.count).max() ?? 1)
    let step = max(3, min(Self.widestStep, Self.column / max(1, shown.count)))
    let gap = max(1, step / 5)
    let every = (Self.labelStep + step - 1) / step
    let width = shown.count * step
    return [
      "width": .text(String(width)), "height": .text(String(Self.height + 24)),
      "base": .text(String(Self.height)), "hasBars": .flag(shown.count > 1),
      "bars": .list(
        shown.enumerated().map { index, year in
          // A year with one release is seen beside one with a thousand.
          let tall = year.count == 0 ? 0 : max(2, year.count * (Self.height - 16) / most)
          return [
            "x": .text(String(index * step + gap / 2)), "y": .text(String(Self.height - tall)),
            "tall": .text(String(tall)), "wide": .text(String(step - gap)),
            "middle": .text(String(index * step + step / 2)),
            "above": .text(String(Self.height - tall - 4)),
            "baseline": .text(String(Self.height + 16)),
            "year": .text(year.label), "count": .number(year.count),
            "said": .text("\(year.label): \(Numerals.count(year.count, "release"))"),
            "address": .text(address(year.value)), "isLabelled": .flag(index.isMultiple(of: every)),
            "isThere": .flag(year.count > 0), "isCounted": .flag(step >= Self.stepWithNumbers),
          ]
        }),
    ]
  }

  /// Every year from the first to the last, those without a release too: a gap is news.
  private var filled: [FacetValue] {
    let known = years.compactMap { year in Int(year.value).map { ($0, year) } }
    guard let first = known.first?.0, let last = known.last?.0, last - first < 200 else {
      return known.map(\.1)
    }
    let counts = Dictionary(known, uniquingKeysWith: { first, _ in first })
    return (first...last).map { counts[$0] ?? FacetValue(value: String($0), count: 0) }
  }
}
