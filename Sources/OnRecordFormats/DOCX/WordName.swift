/// The namespaces of a Word document, those of Office (transitional) and of the standard (strict).
enum WordNamespace {
  /// Elements of the text.
  static func isText(_ address: String) -> Bool {
    address == "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      || address == "http://purl.oclc.org/ooxml/wordprocessingml/main"
  }

  /// Content that is there twice, for new programs and for old ones (ECMA-376 part 3).
  static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

  static func isFormula(_ address: String) -> Bool {
    address == "http://schemas.openxmlformats.org/officeDocument/2006/math"
      || address == "http://purl.oclc.org/ooxml/officeDocument/math"
  }
}

/// The elements of WordprocessingML that matter to reading (ECMA-376 part 1, 17).
enum WordElement: String {
  case document
  // Blocks.
  case p, tc, txbxContent, footnote, endnote, tbl
  // Inside a line.
  case r, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym, hyperlink
  case footnoteReference, endnoteReference, commentReference
  case fldChar, fldSimple
  // Changes that were tracked.
  case ins, del, moveTo, moveFrom
  // Properties of paragraphs and runs.
  case pPr, rPr, pStyle, rStyle, numPr, numId, ind, outlineLvl
  case b, i, strike, dstrike, u, vertAlign, vanish
  // Nothing in them is text of this document, or not as it stands now.
  case sectPr, tblPr, tblGrid, sdtPr, rt, rPrChange, pPrChange, sectPrChange, tblPrChange
  case trPrChange, tcPrChange, tblGridChange, tblPrExChange, numberingChange, instrText, delText
  case delInstrText
  // Other files inside this one.
  case altChunk, subDoc
  // Content that is there twice.
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  /// The text of a formula, `m:t`.
  case formulaText
  // The file of styles.
  case style, name, basedOn, docDefaults

  /// The element of a name; nil where it does not matter.
  init?(_ name: XMLName) {
    if WordNamespace.isText(name.namespace) {
      guard let element = Self(rawValue: name.local), !element.isElsewhere else { return nil }
      self = element
    } else if name.namespace == WordNamespace.compatibility {
      guard let element = Self(rawValue: name.local), element.isTwice else { return nil }
      self = element
    } else {
      guard name.local == "t", WordNamespace.isFormula(name.namespace) else { return nil }
      self = .formulaText
    }
  }

  private var isTwice: Bool { self == .alternateContent || self == .choice || self == .fallback }
  private var isElsewhere: Bool { isTwice || self == .formulaText }

  /// Whether nothing in it is text.
  var isSkipped: Bool {
    switch self {
    case .sectPr, .tblPr, .tblGrid, .sdtPr, .rt, .rPrChange, .pPrChange, .sectPrChange,
      .tblPrChange, .trPrChange, .tcPrChange, .tblGridChange, .tblPrExChange, .numberingChange,
      .instrText, .delText, .delInstrText:
      true
    default: false
    }
  }
}

/// The attributes of an element of a Word document, by their names without namespace.
struct WordAttributes {
  private let all: [(name: XMLName, value: String)]

  init(_ all: [(name: XMLName, value: String)]) { self.all = all }

  subscript(_ name: String) -> String? { all.first { $0.name.local == name }?.value }

  /// `w:val`, by which most elements say their one thing.
  var value: String? { self["val"] }

  /// What a property says that is on where it says nothing: `<w:b/>`, `<w:b w:val="0"/>`.
  var isOn: Bool { !["0", "false", "off"].contains(value ?? "") }

  /// A length in twentieths of a point; 0 where none is given.
  func length(_ names: String...) -> Int {
    names.lazy.compactMap { self[$0].flatMap { Int($0) } }.first ?? 0
  }
}
