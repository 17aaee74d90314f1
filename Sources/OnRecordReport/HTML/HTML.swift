import OnRecordText

/// Markup that is safe to hand out: elements of ours round text that is escaped on its way in.
///
/// There is no way in for markup of a source. A string is always text; tags, attributes and addresses
/// are types of their own, so that a title or a label can never become any of them.
public struct HTML: Sendable {
  /// The markup, UTF-8.
  public private(set) var source: String

  private init(source: String) { self.source = source }

  /// Nothing.
  public static let empty = HTML(source: "")

  /// Text of anybody's, escaped.
  ///
  /// Characters that HTML does not allow, that turn the direction of a line or that hide what is
  /// there are shown by their number, `⟨U+202E⟩`; joiners and variation selectors, which languages
  /// and emoji need, stay. Complexity: O(length).
  public init(_ text: String) { source = Self.escaped(text, showsSigns: true) }

  /// Several pieces after one another.
  public init(joining pieces: some Sequence<HTML>) {
    source = pieces.reduce(into: "") { $0 += $1.source }
  }

  /// An element with its attributes and what is in it; void elements have nothing in them.
  public static func element(
    _ tag: Tag, _ attributes: Attribute..., @HTMLBuilder content: () -> HTML = { .empty }
  ) -> HTML {
    element(tag, attributes, content: content())
  }

  /// An element with a list of attributes.
  public static func element(_ tag: Tag, _ attributes: [Attribute], content: HTML) -> HTML {
    var source = "<\(tag.rawValue)"
    for attribute in attributes { attribute.write(to: &source) }
    source += ">"
    guard !tag.isVoid else { return HTML(source: source) }
    source += content.source + "</\(tag.rawValue)>"
    // A line an element of the page's frame: the file can be read and compared.
    if tag.isBlock { source += "\n" }
    return HTML(source: source)
  }

  /// A whole page: the document type, a head made of `head`, a body made of `body`.
  public static func page(language: String, head: HTML, body: HTML) -> HTML {
    let root = element(
      .html, [.language(language)],
      content: HTML(joining: [
        element(.head, [], content: head), element(.body, [], content: body),
      ]))
    return HTML(source: "<!DOCTYPE html>\n" + root.source)
  }

  /// A style element with sheets of ours, which must hold no `<`.
  static func style(_ sheets: StaticString...) -> HTML {
    HTML(source: "<style>" + sheets.map { "\($0)" }.joined() + "</style>\n")
  }

  // MARK: - Escaping

  /// The value of an attribute, escaped.
  static func attributeValue(_ text: String) -> String { escaped(text, showsSigns: false) }

  private static func escaped(_ text: String, showsSigns: Bool) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\n", "\t": result.unicodeScalars.append(scalar)
      default:
        guard isShownByNumber(scalar) else {
          result.unicodeScalars.append(scalar)
          continue
        }
        let number = DisplayEscaping.number(of: scalar)
        result += showsSigns ? "<span class=\"sign\">\(number)</span>" : number
      }
    }
    return result
  }

  /// Whether a character is unsafe on a page, as it is on a terminal, save those that writing needs.
  private static func isShownByNumber(_ scalar: Unicode.Scalar) -> Bool {
    guard DisplayEscaping.isUnsafe(scalar) else {
      return scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
    }
    switch scalar.value {
    // Soft hyphen, joiners, left-to-right and right-to-left marks, Mongolian and emoji variants.
    case 0xAD, 0x200C...0x200F, 0x061C, 0x180B...0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return false
    default: return true
    }
  }
}

/// Builds markup from pieces; a string among them is text, and is escaped.
@resultBuilder
public enum HTMLBuilder {
  /// A piece of markup as it is.
  public static func buildExpression(_ html: HTML) -> HTML { html }
  /// A text, escaped.
  public static func buildExpression(_ text: String) -> HTML { HTML(text) }
  /// The pieces of a block after one another.
  public static func buildBlock(_ pieces: HTML...) -> HTML { HTML(joining: pieces) }
  /// What stands there only sometimes.
  public static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .empty }
  /// The first of two ways.
  public static func buildEither(first piece: HTML) -> HTML { piece }
  /// The second of two ways.
  public static func buildEither(second piece: HTML) -> HTML { piece }
}
