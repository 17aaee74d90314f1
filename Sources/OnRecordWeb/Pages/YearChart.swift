import OnRecordModel

/// Releases by year as bars, drawn here: a picture for those who see it, links with numbers for all.
struct YearChart {
  let years: [FacetValue]
  /// The address of a year's releases.
  let address: (String) -> String

  private static let height = 96
  private static let step = 40

  var view: View {
    let shown = filled
    let most = max(1, shown.map(\.count).max() ?? 1)
    let every = max(1, (shown.count + 15) / 16)
    let width = shown.count * Self.step
    return [
      "width": .text(String(width)), "height": .text(String(Self.height + 24)),
      "base": .text(String(Self.height)), "hasBars": .flag(shown.count > 1),
      "bars": .list(
        shown.enumerated().map { index, year in
          // A year with one release is seen beside one with a thousand.
          let tall = year.count == 0 ? 0 : max(2, year.count * (Self.height - 16) / most)
          return [
            "x": .text(String(index * Self.step + 4)), "y": .text(String(Self.height - tall)),
            "tall": .text(String(tall)), "wide": .text(String(Self.step - 8)),
            "middle": .text(String(index * Self.step + Self.step / 2)),
            "above": .text(String(Self.height - tall - 4)),
            "baseline": .text(String(Self.height + 16)),
            "year": .text(year.label), "count": .number(year.count),
            "said": .text("\(year.label): \(Numerals.count(year.count, "release"))"),
            "address": .text(address(year.value)), "isLabelled": .flag(index.isMultiple(of: every)),
            "isThere": .flag(year.count > 0),
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
