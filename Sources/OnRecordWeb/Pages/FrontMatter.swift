import OnRecordModel

/// What a release says of itself, as printed, in the order in which a reader asks.
struct FrontMatter {
  let reading: Reading
  let release: Release

  private static let rows: [(name: String, keys: [FrontItem.Key])] = [
    ("Speakers", [.speaker]), ("Event", [.dateEvent]), ("Time", [.time]), ("Place", [.place]),
    ("Occasion", [.occasion]), ("Published", [.dateRelease]), ("Changed", [.dateModified]),
    ("Picture dated", [.dateCaption]), ("Notes", [.note]), ("Issuer", [.issuer]),
  ]

  /// A row a fact, with every wording in which it is printed.
  var view: [View] {
    Self.rows.compactMap { name, keys in
      let items = reading.front.filter { keys.contains($0.key) && !isInByline($0) }
      var seen: Set<[UInt8]> = []
      let values = items.filter { seen.insert(Array(Self.shown($0).utf8)).inserted }
      guard !values.isEmpty else { return nil }
      return [
        "name": .text(name),
        "values": .list(
          values.map { item in
            [
              "printed": .text(Self.shown(item)), "read": .optional(Self.machineDate(item)),
              "differs": .flag(!Self.isMachineDate(Self.shown(item), item)),
              "note": .optional(note(item)),
            ]
          }),
      ]
    }
  }

  /// The speakers with their offices as printed; the byline.
  var speakers: [View] {
    reading.front.filter { $0.key == .speaker }.map { item in
      let parts = item.read.split(separator: "|", maxSplits: 1)
        .map { $0.trimmingPrefix(while: \.isWhitespace) }
      return [
        "name": .text(parts.first.map { String($0).trimmedEnd } ?? item.printed),
        "office": .text(parts.count > 1 ? String(parts[1]) : ""),
      ]
    }
  }

  /// Whether the byline has every word of it already, the name before the office.
  private func isInByline(_ item: FrontItem) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.split { !$0.isLetter && !$0.isNumber }.sorted()
    }
    return item.key == .speaker && words(item.printed) == words(item.read)
  }

  /// A date in a page's address is printed nowhere: it is shown as it was read.
  private static func shown(_ item: FrontItem) -> String {
    item.printed.contains("://") ? item.read : item.printed
  }

  /// The reading of a date that HTML's `time` takes; nil for others.
  private static func machineDate(_ item: FrontItem) -> String? {
    let isDate = [.dateEvent, .dateRelease, .dateModified, .dateCaption, .time].contains(item.key)
    let isWhole = item.read.wholeMatch(
      of: /\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+\-]\d\d:\d\d|Z)?)?/)
    return isDate && isWhole != nil ? item.read : nil
  }

  /// Whether a date is printed as a machine reads it already: HTML allows a space for the `T`.
  private static func isMachineDate(_ printed: String, _ item: FrontItem) -> Bool {
    machineDate(item) == printed.replacing(" ", with: "T")
  }

  private func note(_ item: FrontItem) -> String? {
    item.printed.contains("://") && item.key != .url ? "from the page's address" : nil
  }
}

extension String {
  /// Without white space at its end.
  fileprivate var trimmedEnd: String {
    lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
  }
}
