import OnRecordModel

/// The styles of a Word document: what a paragraph is and how its characters look, by name.
struct WordStyles {
  /// A style, with what it takes from those on which it is based.
  struct Style {
    /// The style's English name in lower case, `heading 1`, where the program has one.
    var name = ""
    var basedOn: String?
    var paragraph = ParagraphProperties()
    var run = RunProperties()
    var isDefault = false
    var isParagraph = false
  }

  private var styles: [String: Style] = [:]
  private var defaults = RunProperties()
  private var defaultParagraph: String?
  /// The styles met so far with their bases taken in.
  private var resolved: [String: Style] = [:]

  /// Styles of a program go on in others at most this often; Word itself refuses circles.
  private static let deepest = 32

  init() {}

  /// Reads the file of styles.
  ///
  /// - Throws: `XMLScanner.Failure` where it is not well-formed.
  init(part: [UInt8]) throws(XMLScanner.Failure) {
    var reader = PartReader()
    try XMLScanner.scan(part) { event in
      switch event {
      case .begin(let name, let attributes, _):
        if let element = WordElement(name) { reader.begin(element, WordAttributes(attributes)) }
      case .end(let name): reader.end(WordElement(name))
      case .text, .replaced: break
      }
    }
    styles = reader.styles
    defaults = reader.defaults
    defaultParagraph = styles.first { $0.value.isDefault && $0.value.isParagraph }?.key
  }

  /// The file of styles, element by element.
  private struct PartReader {
    private(set) var styles: [String: Style] = [:]
    private(set) var defaults = RunProperties()
    private var id: String?
    private var style = Style()
    private var isInDefaults = false

    mutating func begin(_ element: WordElement, _ attributes: WordAttributes) {
      switch element {
      case .style:
        id = attributes["styleId"]
        style = Style()
        style.isParagraph = attributes["type"] ?? "paragraph" == "paragraph"
        style.isDefault = attributes["default"].map { ["1", "true", "on"].contains($0) } ?? false
      case .docDefaults: isInDefaults = true
      case .name: style.name = (attributes.value ?? "").lowercased()
      case .basedOn: style.basedOn = attributes.value
      default:
        if isInDefaults {
          defaults.read(element, attributes)
        } else {
          style.paragraph.read(element, attributes)
          style.run.read(element, attributes)
        }
      }
    }

    mutating func end(_ element: WordElement?) {
      switch element {
      case .docDefaults: isInDefaults = false
      case .style: if let id { styles[id] = style }
      default: break
      }
    }
  }

  /// The style of a paragraph that names one, or none.
  mutating func paragraphStyle(_ id: String?) -> Style {
    guard let id = id.flatMap({ styles[$0] == nil ? nil : $0 }) ?? defaultParagraph else {
      return Style(run: defaults)
    }
    var style = style(id)
    style.run = style.run.over(defaults)
    return style
  }

  /// The look that a character style gives; nil where none has this name.
  mutating func characterStyle(_ id: String) -> RunProperties? {
    styles[id] == nil ? nil : style(id).run
  }

  private mutating func style(_ id: String) -> Style {
    if let known = resolved[id] { return known }
    var style = styles[id] ?? Style()
    var base = style.basedOn
    var names = [style.name]
    for _ in 0..<Self.deepest {
      guard let next = base.flatMap({ styles[$0] }) else { break }
      style.paragraph = style.paragraph.over(next.paragraph)
      style.run = style.run.over(next.run)
      names.append(next.name)
      base = next.basedOn
    }
    // A style of one's own on top of “heading 1” or “Quote” is one still.
    if WordBlockKind.named(style.name) == nil {
      style.name = names.first { WordBlockKind.named($0) != nil } ?? style.name
    }
    resolved[id] = style
    return style
  }
}

/// Which kind of block a paragraph's properties make it.
enum WordBlockKind {
  /// The kind that a style's name alone says; nil where it says none.
  static func named(_ name: String) -> Block.Kind? {
    if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), level > 0 {
      return .heading(min(level, 6))
    }
    switch name {
    case "title": return .heading(1)
    case "subtitle": return .heading(2)
    case "caption": return .caption
    case "footnote text", "endnote text": return .footnote
    case "quote", "quotations", "quotation", "intense quote", "block text", "block quote",
      "block quotation", "blockquote", "extract", "epigraph", "zitat", "citation":
      return .quotation
    default: return nil
    }
  }

  /// The kind of a paragraph of a style.
  static func kind(of paragraph: ParagraphProperties, in style: WordStyles.Style) -> Block.Kind {
    let all = paragraph.over(style.paragraph)
    let named = named(style.name)
    if let level = all.outlineLevel, level < 9, named == nil { return .heading(min(level + 1, 6)) }
    if let named { return named }
    if all.isListItem == true { return .listItem }
    return all.isDrawnIn == true ? .quotation : .paragraph
  }
}
