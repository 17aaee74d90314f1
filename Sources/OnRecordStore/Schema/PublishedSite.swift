import Foundation

/// Where a release was published, in one word: what a reader calls its source.
enum PublishedSite {
  /// The host of a web address, without `www.`; of a path its first folder; else empty.
  static func of(address: String) -> String {
    guard let mark = address.range(of: "://") else {
      let parts = address.split(separator: "/")
      return parts.count > 1 ? String(parts[0]) : ""
    }
    let authority = address[mark.upperBound...].prefix { !"/?#".contains($0) }
    let host = authority.split(separator: "@").last.map { $0.prefix { $0 != ":" } } ?? ""
    let name = host.lowercased()
    return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }
}

/// A place by which releases are counted together: `Washington, DC` and `Washington, D.C.` are one.
enum PlaceKey {
  /// In lower case and without accents, points and commas; words parted by hyphens.
  static func of(_ place: String) -> String {
    place.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil).lowercased()
      .filter { $0 != "." && $0 != "’" && $0 != "'" }
      .split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
