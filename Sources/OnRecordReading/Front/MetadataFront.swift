import OnRecordModel
import OnRecordText

/// Front items from what a page says of itself outside its text: YAML, `<meta>`, JSON fields.
struct MetadataFront {
  private(set) var items: [FrontItem] = []
  /// The title without the name of the site; nil where none is given.
  private(set) var title: String?
  /// Dates that read as none.
  private(set) var diagnostics: [Diagnostic] = []
  /// The publisher's name; nil where none is given.
  private(set) var issuer: String?

  /// Keys in the order of trust, lower case.
  private static let titles = ["title", "og:title", "twitter:title", "dc.title", "headline"]
  private static let releases = [
    "date", "published_time", "article:published_time", "pubdate", "datepublished", "dc.date",
    "date.release", "publishdate", "time", "published",
  ]
  private static let changes = [
    "modified_time", "article:modified_time", "og:updated_time", "datemodified", "last-modified",
    "updated",
  ]
  private static let addresses = ["source_url", "url", "canonical", "og:url", "link", "permalink"]
  private static let publishers = ["og:site_name", "publisher", "issuer", "dc.publisher"]

  init(_ metadata: [MetadataItem]) {
    let site = metadata.first { Self.publishers.contains($0.key) }
    if let site { add(.issuer, site, read: Self.clean(site.value)) }
    issuer = site.map { Self.clean($0.value) }
    addTitle(metadata)
    for item in metadata where Self.releases.contains(item.key) { addDate(.dateRelease, item) }
    for item in metadata where Self.changes.contains(item.key) { addDate(.dateModified, item) }
    var seen: Set<String> = []
    for key in Self.addresses {
      for item in metadata where item.key == key && item.value.contains("://") {
        if seen.insert(item.value).inserted { add(.url, item, read: item.value) }
      }
    }
    if issuer == nil, let address = items.first(where: { $0.key == .url }) {
      issuer = Issuers.name(at: address.read)
      if let issuer {
        items.append(
          FrontItem(key: .issuer, printed: address.printed, read: issuer, source: address.source))
      }
    }
  }

  private mutating func addTitle(_ metadata: [MetadataItem]) {
    for key in Self.titles {
      guard let item = metadata.first(where: { $0.key == key && !Self.clean($0.value).isEmpty })
      else { continue }
      title = Self.withoutSite(Self.clean(item.value), site: issuer)
      add(.title, item, read: title ?? "")
      return
    }
  }

  private mutating func addDate(_ key: FrontItem.Key, _ item: MetadataItem) {
    let printed = Self.clean(item.value)
    guard let read = Moment.iso(printed) else {
      guard !printed.isEmpty, TimeReader.first(in: printed) == nil else { return }
      diagnostics.append(
        Diagnostic(
          code: .dateUnreadable, source: item.source,
          message: "The header's “\(item.key)” reads as no date."))
      return
    }
    guard !items.contains(where: { $0.key == key && $0.printed == printed }) else { return }
    add(key, item, read: read)
  }

  private mutating func add(_ key: FrontItem.Key, _ item: MetadataItem, read: String) {
    items.append(
      FrontItem(key: key, printed: Self.clean(item.value), read: read, source: item.source))
  }

  /// Runs of white space, no-break spaces among them, as one space.
  static func clean(_ value: String) -> String {
    let text = ReadingText(value)
    return text.collapsed(text.range)
  }

  /// `Remarks … | The White House` → `Remarks …`.
  static func withoutSite(_ title: String, site: String?) -> String {
    if let bar = title.range(of: " | ") { return String(title[..<bar.lowerBound]) }
    if let site, title.hasSuffix(" - " + site) { return String(title.dropLast(site.count + 3)) }
    return title
  }
}

/// Moments as machines print them.
enum Moment {
  /// ISO 8601 of `2022-02-03 14:57:00-05:00`, `2022-02-03`, `Tue, 25 May 2021 19:14:02 +0000`; nil
  /// where no day is found.
  static func iso(_ printed: String) -> String? {
    guard let date = DateReader.dates(in: printed).first else { return nil }
    let bytes = Array(printed.utf8)
    var place = date.range.upperBound
    guard place < bytes.count, bytes[place] == 0x20 || bytes[place] | 0x20 == 0x74 else {
      return date.day
    }
    place += 1
    let clock = bytes[place...].prefix { Bytes.isDigit($0) || $0 == 0x3A }
    guard clock.count >= 5, clock.contains(0x3A) else { return date.day }
    place += clock.count
    while place < bytes.count, bytes[place] == 0x2E || Bytes.isDigit(bytes[place]) { place += 1 }
    let zone = String(decoding: bytes[place...], as: UTF8.self).words.first ?? ""
    return date.day + "T" + String(decoding: clock, as: UTF8.self) + offset(zone)
  }

  private static func offset(_ zone: Substring) -> String {
    if zone == "Z" || zone == "UTC" || zone == "GMT" { return "+00:00" }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return "" }
    let digits = zone.dropFirst().filter(\.isNumber)
    guard digits.count == 4 else { return "" }
    return "\(sign)\(digits.prefix(2)):\(digits.suffix(2))"
  }
}
