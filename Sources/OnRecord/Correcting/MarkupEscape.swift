/// Writing words so that mark-up takes them for words.
enum MarkupEscape {
  /// As they are.
  case none
  /// With a backslash before what Markdown reads as a mark.
  case markdown
  /// With references for what HTML reads as a tag.
  case html

  /// The ways to try for a media type, the plainest first.
  static func choices(for mediaType: String) -> [MarkupEscape] {
    switch mediaType {
    case "text/markdown": [.none, .markdown]
    case "text/html": [.html]
    default: [.none]
    }
  }

  func applied(to words: String) -> String {
    switch self {
    case .none: return words
    case .markdown:
      return words.reduce(into: "") { result, character in
        if #"\`*_[]<>#"#.contains(character) { result.append("\\") }
        result.append(character)
      }
    case .html:
      return words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }
  }
}
