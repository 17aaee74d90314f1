/// The quotation marks of the world's newspapers, as families that open and close one another.
///
/// House styles after the Chicago Manual (“ ”), the Guardian and Hart's Rules (‘ ’), Duden („ “, » «),
/// the Imprimerie nationale (« »), Swiss and Nordic usage (« », ” ”), JIS (「 」), wire copy (`` '').
enum QuotationGlyph: UInt8 {
  case leftDouble, rightDouble, lowDouble, straightDouble, wireOpen, wireClose
  case leftSingle, rightSingle, lowSingle, straightSingle
  case leftGuillemet, rightGuillemet, leftSingleGuillemet, rightSingleGuillemet
  case leftCorner, rightCorner, leftWhiteCorner, rightWhiteCorner

  /// Marks that may pair with one another.
  enum Family: UInt8 { case double, single, guillemet, singleGuillemet, corner, whiteCorner }

  var family: Family {
    switch self {
    case .leftDouble, .rightDouble, .lowDouble, .straightDouble, .wireOpen, .wireClose: .double
    case .leftSingle, .rightSingle, .lowSingle, .straightSingle: .single
    case .leftGuillemet, .rightGuillemet: .guillemet
    case .leftSingleGuillemet, .rightSingleGuillemet: .singleGuillemet
    case .leftCorner, .rightCorner: .corner
    case .leftWhiteCorner, .rightWhiteCorner: .whiteCorner
    }
  }

  /// The mark that begins at a byte, with its width in bytes; nil where none does.
  static func at(_ offset: Int, in bytes: [UInt8]) -> (glyph: QuotationGlyph, width: Int)? {
    let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    switch bytes[offset] {
    case 0x22: return (.straightDouble, 1)
    case 0x2C where next == 0x2C && (offset == 0 || bytes[offset - 1] <= 0x20):
      return (.lowDouble, 2)  // ,,typed so
    case 0x27: return next == 0x27 ? (.wireClose, 2) : (.straightSingle, 1)
    case 0x60: return next == 0x60 ? (.wireOpen, 2) : nil
    case 0xC2:
      if next == 0xAB { return (.leftGuillemet, 2) }
      return next == 0xBB ? (.rightGuillemet, 2) : nil
    case 0xE2 where isDoubledSingle(offset, in: bytes): return (.leftDouble, 6)
    case 0xE2 where next == 0x80 && offset + 2 < bytes.count:
      return generalPunctuation(bytes[offset + 2]).map { ($0, 3) }
    case 0xE3 where next == 0x80 && offset + 2 < bytes.count:
      return corner(bytes[offset + 2]).map { ($0, 3) }
    default: return nil
    }
  }

  /// Whether ‘‘ begins at a byte, by which scanned text has “; its ’’ is told by the scanner of marks.
  private static func isDoubledSingle(_ offset: Int, in bytes: [UInt8]) -> Bool {
    offset + 5 < bytes.count && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x98
      && bytes[offset + 3] == 0xE2 && bytes[offset + 4] == 0x80 && bytes[offset + 5] == 0x98
  }

  /// U+2018–U+201F and U+2039, U+203A by their last byte.
  private static func generalPunctuation(_ last: UInt8) -> QuotationGlyph? {
    switch last {
    case 0x98, 0x9B: .leftSingle
    case 0x99: .rightSingle
    case 0x9A: .lowSingle
    case 0x9C, 0x9F: .leftDouble
    case 0x9D: .rightDouble
    case 0x9E: .lowDouble
    case 0xB9: .leftSingleGuillemet
    case 0xBA: .rightSingleGuillemet
    default: nil
    }
  }

  /// U+300C–U+300F by their last byte.
  private static func corner(_ last: UInt8) -> QuotationGlyph? {
    switch last {
    case 0x8C: .leftCorner
    case 0x8D: .rightCorner
    case 0x8E: .leftWhiteCorner
    case 0x8F: .rightWhiteCorner
    default: nil
    }
  }
}
