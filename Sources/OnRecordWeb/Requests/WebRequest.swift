import HTTPTypes

/// A request as the pages see it: read, decoded and within the limits.
struct WebRequest: Sendable {
  let method: HTTPRequest.Method
  /// The decoded components of the path below the prefix that the route left open, by name.
  let components: [String: String]
  /// The path as it was sent, below the prefix.
  let path: String
  let query: Parameters
  let format: Format
  let headers: HTTPFields
  var body: [UInt8] = []

  /// A component of the path.
  func component(_ name: String) -> String { components[name] ?? "" }
}

/// In which form an answer is wanted.
enum Format: String, Sendable, Hashable, CaseIterable {
  case html
  case json
  case atom

  /// The one that an `Accept` field prefers of those that there are; the first where it has no
  /// preference.
  ///
  /// A browser names `text/html`, a program what it can read, and many send `*/*`. Complexity:
  /// O(length of the field).
  static func preferred(by accept: String?, of offered: [Format]) -> Format? {
    guard let first = offered.first else { return nil }
    guard let accept, !accept.isEmpty else { return first }
    let ranges = accept.split(separator: ",").prefix(64).map(MediaRange.init)
    let rated = offered.map { format in
      (format, ranges.compactMap { $0.rating(of: format) }.max { $0.precision < $1.precision })
    }
    let acceptable = rated.filter { ($0.1?.quality ?? 0) > 0 }
    return acceptable.reduce(nil) { (best: (Format, Double)?, next) in
      let quality = next.1?.quality ?? 0
      return best.map { quality > $0.1 ? (next.0, quality) : $0 } ?? (next.0, quality)
    }?.0
  }

  /// Its own media type.
  var mediaType: String { mediaTypes[0] }

  /// The media types by which it may be asked for; the first is its own.
  fileprivate var mediaTypes: [String] {
    switch self {
    case .html: ["text/html", "application/xhtml+xml"]
    case .json: ["application/json"]
    case .atom: ["application/atom+xml"]
    }
  }
}

/// One part of an `Accept` field.
private struct MediaRange {
  var type = ""
  var quality = 1.0

  init(_ text: Substring) {
    let parts = text.split(separator: ";").map { $0.trimmed }
    type = parts.first?.lowercased() ?? ""
    for part in parts.dropFirst() where part.lowercased().hasPrefix("q=") {
      quality = Double(part.dropFirst(2)).map { min(max($0, 0), 1) } ?? 1
    }
  }

  /// How much a format is wanted by this range, and how precisely the range names it.
  func rating(of format: Format) -> (quality: Double, precision: Int)? {
    if format.mediaTypes.contains(type) { return (quality, 2) }
    let family = format.mediaTypes[0].prefix { $0 != "/" }
    if type == "\(family)/*" { return (quality, 1) }
    return type == "*/*" ? (quality, 0) : nil
  }
}

extension Substring {
  /// Without white space at its ends.
  fileprivate var trimmed: Substring {
    let start = drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
