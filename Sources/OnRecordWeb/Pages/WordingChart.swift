import OnRecordModel

/// Uses by month, or by year over a longer time, as bars with the table behind them.
///
/// Drawn here. The picture has no text of its own, so that it may be as narrow as a phone; what it says
/// stands in its description, below it, and number by number in the table.
struct WordingChart {
  let timeline: WordingTimeline
  let asked: WordingRequest
  /// The address of the page with other parameters.
  let address: (Parameters) -> String

  /// Months that are drawn one by one.
  private static let mostMonths = 72
  /// Rows of a table that is shown without being asked for.
  private static let mostOpenRows = 6
  private static let height = 100
  private static let step = 10

  /// A period that is drawn.
  private struct Bar {
    let name: String
    let count: WordingCount
  }

  var view: View {
    let months = Self.months(timeline.months)
    let isByMonth = months.count <= Self.mostMonths
    let bars = isByMonth ? months : Self.years(timeline.years)
    let most = bars.max { $0.count.total < $1.count.total }
    let noun = isByMonth ? "month" : "year"
    let said = most.map {
      "Most in a \(noun): \(Numerals.grouped($0.count.total)), in \(Days.text($0.name))"
    }
    return [
      "hasBars": .flag(bars.count > 1), "width": .text(String(max(1, bars.count) * Self.step)),
      "height": .text(String(Self.height)), "noun": .text(noun),
      "bars": .list(bars.enumerated().map { bar($1, at: $0, most: most?.count.total ?? 1) }),
      "begins": .text(bars.first.map { Days.text($0.name) } ?? ""),
      "ends": .text(bars.last.map { Days.text($0.name) } ?? ""), "most": .optional(said),
      "hasAsked": .flag(bars.contains { $0.count.asked > 0 }),
      "hasSaid": .flag(bars.contains { $0.count.said > 0 }),
      "about": .text(about(bars, noun, said ?? "")),
      "isOpen": .flag(timeline.months.count <= Self.mostOpenRows),
      "rows": .list(timeline.months.map(row)), "hasRows": .flag(!timeline.months.isEmpty),
      "undated": timeline.undated.total == 0
        ? .flag(false) : .view(cells(timeline.undated, "Undated", [("year", "undated")])),
    ]
  }

  private func about(_ bars: [Bar], _ noun: String, _ most: String) -> String {
    guard let first = bars.first, let last = bars.last else { return "" }
    let used = bars.count { $0.count.total > 0 }
    return "\(Days.text(first.name)) to \(Days.text(last.name)): used in \(used) of"
      + " \(Numerals.count(bars.count, noun)). \(most). The table has every number."
  }

  private func bar(_ bar: Bar, at index: Int, most: Int) -> View {
    /// A single use is seen beside a thousand.
    func tall(_ count: Int) -> Int {
      count == 0 ? 0 : max(2, count * (Self.height - 4) / max(1, most))
    }
    let said = tall(bar.count.said)
    let asked = tall(bar.count.asked)
    return [
      "x": .text(String(index * Self.step + 1)), "wide": .text(String(Self.step - 2)),
      "saidTop": .text(String(Self.height - said)), "saidTall": .text(String(said)),
      "isSaid": .flag(said > 0),
      "askedTop": .text(String(Self.height - said - asked)), "askedTall": .text(String(asked)),
      "isAsked": .flag(asked > 0),
    ]
  }

  private func row(_ month: WordingPeriod) -> View {
    cells(month.count, Days.text(month.name), [("from", month.name), ("to", month.name)])
  }

  private func cells(
    _ count: WordingCount, _ name: String, _ filters: [(name: String, value: String)]
  ) -> View {
    let parameters = filters.reduce(asked.parameters.setting("page", to: nil)) {
      $0.setting($1.name, to: $1.value)
    }
    return [
      "name": .text(name), "address": .text(address(parameters)),
      "said": .number(count.said), "asked": .number(count.asked), "all": .number(count.total),
    ]
  }

  // MARK: - Periods without a use are drawn too: a gap is news

  private static func years(_ known: [WordingPeriod]) -> [Bar] {
    filled(known, number: { Int($0) }, name: { String($0) })
  }

  private static func months(_ known: [WordingPeriod]) -> [Bar] {
    filled(
      known,
      number: { name in
        let parts = name.split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 ? parts[0] * 12 + parts[1] - 1 : nil
      },
      name: { number in
        let month = number % 12 + 1
        return "\(number / 12)-\(month < 10 ? "0" : "")\(month)"
      })
  }

  private static func filled(
    _ known: [WordingPeriod], number: (String) -> Int?, name: (Int) -> String
  ) -> [Bar] {
    let numbers = known.compactMap { period in number(period.name).map { ($0, period) } }
    guard let first = numbers.first?.0, let last = numbers.last?.0, last - first < 400 else {
      return known.map { Bar(name: $0.name, count: $0.count) }
    }
    let counts = Dictionary(numbers, uniquingKeysWith: { first, _ in first })
    return (first...last).map {
      Bar(name: counts[$0]?.name ?? name($0), count: counts[$0]?.count ?? WordingCount())
    }
  }
}
