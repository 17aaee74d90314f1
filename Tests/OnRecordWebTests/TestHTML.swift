import Foundation

/// Reads pages of ours in tests, where a page is known to be well formed.
enum TestHTML {
  /// The text of markup: tags gone, references resolved.
  static func text(_ html: some StringProtocol) -> String {
    String(html).replacing(/<[^>]*>/, with: "")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// What stands between two pieces of a page; nil where they do not stand in it.
  static func between(_ start: String, _ end: String, in html: String) -> String? {
    guard let from = html.range(of: start),
      let to = html.range(of: end, range: from.upperBound..<html.endIndex)
    else { return nil }
    return String(html[from.upperBound..<to.lowerBound])
  }

  /// What a page holds that could run, load or send something that is not ours.
  ///
  /// Knows what our own templates write, and takes everything else for an intruder.
  static func dangers(_ html: String) -> [String] {
    var dangers: [String] = []
    for match in html.matches(of: /<\/?([A-Za-z][A-Za-z0-9]*)([^>]*)>/) {
      let name = match.1.lowercased()
      if !elements.contains(name) { dangers.append("element \(match.0)") }
      if name == "script", !match.0.hasPrefix("</"), !match.2.contains("src=") {
        dangers.append("script \(match.0)")
      }
      for attribute in match.2.matches(of: /([A-Za-z-]+)(?:=("[^"]*"|[^\s"'=<>`]+))?/) {
        if !attributes.contains(attribute.1.lowercased()) { dangers.append("attribute \(match.0)") }
        let value = (attribute.2 ?? "").replacing("\"", with: "")
        let isAddress = ["href", "src", "action"].contains(attribute.1.lowercased())
        let isOurs =
          ["/", "#", "?", "http://", "https://"].contains { value.hasPrefix($0) }
          && !value.hasPrefix("//")
        if isAddress && !isOurs { dangers.append("address \(match.0)") }
        if name == "script", attribute.1 == "src", !value.contains("/assets/") {
          dangers.append("script \(match.0)")
        }
      }
    }
    // A `<` that begins no element of ours and was not escaped.
    let rest = html.replacing(/<\/?[A-Za-z][^>]*>/, with: "").replacing("<!doctype html>", with: "")
    if rest.contains("<") { dangers.append("a bare <") }
    return dangers
  }

  private static let elements: Set<String> = [
    "a", "article", "aside", "b", "body", "button", "code", "dd", "del", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "head", "header",
    "html", "i", "input", "ins", "label", "legend", "li", "link", "main", "mark", "meta", "nav",
    "ol", "option", "p", "pre", "rect", "script", "section", "select", "small", "span", "summary",
    "sup", "svg", "table", "tbody", "td", "textarea", "text", "th", "thead", "time", "title", "tr",
    "ul", "kbd", "line", "g", "path", "circle", "desc", "caption", "q", "blockquote", "cite",
    "output", "h4", "h5", "h6", "strong", "em", "s", "u", "hr", "br", "wbr",
  ]
  private static let attributes: Set<String> = [
    "accept", "accept-charset", "aria-keyshortcuts", "action", "aria-current", "aria-describedby",
    "aria-hidden",
    "aria-label", "aria-labelledby", "autocomplete", "charset", "class", "cols", "content",
    "datetime", "defer", "download", "enctype", "for", "height", "href", "hreflang", "id", "lang",
    "maxlength", "method", "name", "open", "placeholder", "rel", "required", "role", "rows",
    "scope", "selected", "spellcheck", "src", "tabindex", "title", "type", "value", "viewbox",
    "width", "x", "y", "x1", "x2", "y1", "y2", "d", "r", "cx", "cy", "transform", "dir", "checked",
    "text-anchor", "autocapitalize", "focusable", "size", "min", "max", "step", "inputmode", "rx",
    "multiple", "formaction", "preserveaspectratio", "xmlns", "form",
  ]
}
