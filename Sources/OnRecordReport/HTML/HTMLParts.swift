extension HTML {
  /// The elements that pages of ours are made of: none that runs, loads or submits anything.
  public enum Tag: String, Sendable {
    case html, head, body, title, meta
    case header, main, footer, nav, section, article, aside
    case h1, h2, h3, h4, h5, h6, p, hr, blockquote, ul, ol, li, dl, dt, dd, div, br
    case a, span, strong, em, s, u, sup, code, cite, q, mark, del, ins, time, b

    var isVoid: Bool {
      switch self {
      case .meta, .hr, .br: true
      default: false
      }
    }

    /// Whether the element ends its line in the file, which means nothing to a reader of the page.
    var isBlock: Bool {
      switch self {
      case .a, .span, .strong, .em, .s, .u, .sup, .code, .cite, .q, .mark, .del, .ins, .time, .b,
        .br:
        false
      default: true
      }
    }
  }

  /// An attribute with its value, which is escaped.
  public enum Attribute: Sendable {
    case id(String)
    case classes(String)
    case href(Address)
    case language(String)
    /// Lets the text decide in which direction it runs.
    case directionByText
    case datetime(String)
    case value(Int)
    case role(String)
    case label(String)
    case labelledBy(String)
    /// Keeps from assistive technology what another element says already.
    case hidden
    case charset
    /// `<meta name="…" content="…">`.
    case name(String, content: String)
    /// `<meta http-equiv="…" content="…">`.
    case directive(String, content: String)

    func write(to source: inout String) {
      func put(_ name: String, _ value: String) {
        source += " \(name)=\"\(HTML.attributeValue(value))\""
      }
      switch self {
      case .id(let value): put("id", value)
      case .classes(let value): if !value.isEmpty { put("class", value) }
      case .href(let address):
        put("href", address.text)
        // A draft is nobody else's business: a page that is opened from it is not told whence.
        if address.isOutside { put("rel", "noopener noreferrer") }
      case .language(let value): put("lang", value)
      case .directionByText: put("dir", "auto")
      case .datetime(let value): put("datetime", value)
      case .value(let value): put("value", String(value))
      case .role(let value): put("role", value)
      case .label(let value): put("aria-label", value)
      case .labelledBy(let value): put("aria-labelledby", value)
      case .hidden: put("aria-hidden", "true")
      case .charset: put("charset", "utf-8")
      case .name(let name, let content):
        put("name", name)
        put("content", content)
      case .directive(let name, let content):
        put("http-equiv", name)
        put("content", content)
      }
    }
  }

  /// Where a link leads: a place of the same page, or a page of the web; never a script.
  public struct Address: Hashable, Sendable {
    /// The address as written in the attribute, before escaping.
    public let text: String
    /// Whether it leaves the page's own site.
    public let isOutside: Bool

    /// A place of the same page.
    public static func place(_ id: String) -> Address { Address(text: "#\(id)", isOutside: false) }

    /// A page of the web; nil for anything that is no absolute `http` or `https` address.
    public static func web(_ address: String) -> Address? {
      let start = address.utf8.prefix(8).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
      let isWeb = start.starts(with: "http://".utf8) || start.elementsEqual("https://".utf8)
      // Browsers drop tabs and line ends inside an address; nothing that was meant has them.
      guard isWeb, address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
      else { return nil }
      return Address(text: address, isOutside: true)
    }

    /// A page of the same site, by a path that the site made itself, such as `/r/2031-03-02#t4`.
    public static func local(path: String) -> Address? {
      // `//host` and `/\host` lead to another site.
      guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\") else { return nil }
      return Address(text: path, isOutside: false)
    }
  }
}
