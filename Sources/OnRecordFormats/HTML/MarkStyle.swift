import OnRecordModel

/// The typography that an element stands for.
enum MarkStyle {
  /// The mark of an element; nil where it has none of its own.
  static func mark(of element: HTMLElement) -> Mark.Kind? {
    switch element {
    case .strong, .b: .strong
    case .em, .i, .cite, .dfn: .emphasis
    case .s, .strike, .del: .struck
    case .u, .ins: .underlined
    case .sup: .superscript
    case .code, .kbd, .samp, .tt: .code
    case .q: .quoted
    default: nil
    }
  }
}

/// The kind of block that an element stands for.
enum BlockStyle {
  /// The kind of an element's own text; nil where it is that of its surroundings.
  static func kind(of element: HTMLElement) -> Block.Kind? {
    switch element {
    case .h1: .heading(1)
    case .h2: .heading(2)
    case .h3: .heading(3)
    case .h4: .heading(4)
    case .h5: .heading(5)
    case .h6: .heading(6)
    case .li: .listItem
    case .td, .th: .cell
    case .figcaption, .caption: .caption
    case .blockquote: .quotation
    default: nil
    }
  }
}
