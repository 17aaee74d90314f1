import Mustache
import OnRecordReport

/// HTML that is safe to send: literals of this program and escaped text, nothing else.
///
/// A transcript, a draft and a query are hostile. A string becomes markup only by being escaped, and
/// templates get values of this type alone, so that no page can forget to.
struct Markup: Sendable, Hashable {
  private(set) var html: String

  /// No markup.
  init() { html = "" }

  private init(trusted html: String) { self.html = html }

  /// A part of a report, whose type keeps the same promise.
  init(_ report: HTML) { html = report.source }

  /// Whether there is nothing to show.
  var isEmpty: Bool { html.isEmpty }

  static func + (left: Markup, right: Markup) -> Markup { Markup(trusted: left.html + right.html) }
  static func += (left: inout Markup, right: Markup) { left.html += right.html }

  /// Text as it is read, between tags: not for the value of an attribute.
  ///
  /// Quotation marks stay as they are, which keeps a transcript's page small. Complexity: O(length).
  static func text(_ text: some StringProtocol) -> Markup {
    Markup(trusted: HTMLEscaping.escaped(text, for: .text))
  }

  /// The value of an attribute between double quotes.
  ///
  /// Complexity: O(length).
  static func attribute(_ text: some StringProtocol) -> Markup {
    Markup(trusted: HTMLEscaping.escaped(text, for: .attribute))
  }
}

extension Markup: ExpressibleByStringInterpolation {
  /// Literal parts are taken as they are; strings put in are escaped for any place in HTML.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) { html.reserveCapacity(literalCapacity) }

    mutating func appendLiteral(_ literal: String) { html += literal }
    mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    mutating func appendInterpolation(_ number: Int) { html += String(number) }
    mutating func appendInterpolation(_ text: some StringProtocol) {
      html += HTMLEscaping.escaped(text, for: .attribute)
    }
  }

  /// A literal; a string that is not one is never passed here.
  init(stringLiteral value: String) { html = value }
  init(stringInterpolation: StringInterpolation) { html = stringInterpolation.html }
}

extension Markup: MustacheCustomRenderable {
  /// What a template puts in; templates are told to escape nothing, because all is escaped already.
  var renderText: String { html }
  /// A section over nothing is left out.
  var isNull: Bool { html.isEmpty }
}
