import Foundation

/// Names of releases: the day and the title's words, in letters that every keyboard has.
enum ReleaseName {
  /// Longest slug after the day, in bytes; cut at a word's end.
  private static let longestSlug = 64

  /// `2021-01-22-press-briefing-by-jen-psaki`, before it is made unique.
  static func proposed(title: String?, day: String?, address: String) -> String {
    let stem = stem(of: address)
    let slug = slug(title ?? "")
    let words = slug.isEmpty ? self.slug(stem) : slug
    let date = day ?? "undated"
    if words.isEmpty { return "\(date)-release" }
    // A file's name often begins with the day already.
    return words.hasPrefix(date) || day == nil && beginsWithDay(words) ? words : "\(date)-\(words)"
  }

  private static func beginsWithDay(_ slug: String) -> Bool {
    let parts = slug.split(separator: "-").prefix(3)
    return parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  /// The last part of a path or address, without its ending.
  private static func stem(of address: String) -> String {
    let last = address.split(separator: "/").last.map(String.init) ?? address
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// Lower-case letters, digits and hyphens; accents go, other scripts stay as they are.
  static func slug(_ title: String) -> String {
    let folded = title.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    var words: [String] = []
    var length = 0
    for word in folded.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      length += word.utf8.count + 1
      if length > longestSlug + 1 && !words.isEmpty { break }
      words.append(String(word.prefix(longestSlug)))
    }
    return words.joined(separator: "-")
  }
}
