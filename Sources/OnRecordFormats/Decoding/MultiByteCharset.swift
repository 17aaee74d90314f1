import Foundation

/// A charset of East Asia, decoded character by character by Foundation.
enum MultiByteCharset: String, Hashable, CaseIterable {
  case shiftJIS = "Shift_JIS"
  case eucJP = "EUC-JP"
  case eucKR = "EUC-KR"
  case gb18030 = "gb18030"
  case big5 = "Big5"

  init?(label: String) {
    switch label {
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis":
      self = .shiftJIS
    case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese": self = .eucJP
    case "euc-kr", "cseuckr", "korean", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601",
      "windows-949", "iso-ir-149":
      self = .eucKR
    case "gb18030", "gbk", "gb2312", "gb_2312-80", "chinese", "csgb2312", "x-gbk", "iso-ir-58":
      self = .gb18030
    case "big5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5": self = .big5
    default: return nil
    }
  }

  private var encoding: String.Encoding {
    // CoreFoundation's numbers with the bit that marks them as such.
    let number: UInt =
      switch self {
      // kCFStringEncodingDOSJapanese, the superset that browsers read.
      case .shiftJIS, .eucJP: 0x0420
      case .eucKR: 0x0422  // kCFStringEncodingDOSKorean (windows-949).
      case .gb18030: 0x0632
      case .big5: 0x0A03
      }
    return String.Encoding(rawValue: 0x8000_0000 | number)
  }

  /// The bytes that the character at `offset` may take, longest first.
  func lengths(in bytes: [UInt8], at offset: Int) -> [Int] {
    let first = bytes[offset]
    switch self {
    case .shiftJIS: return first >= 0xA1 && first <= 0xDF ? [1] : [2, 1]
    case .eucJP: return first == 0x8F ? [3] : [2]
    case .eucKR, .big5: return [2]
    case .gb18030:
      let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      return second >= 0x30 && second <= 0x39 ? [4, 1] : [2, 1]
    }
  }

  /// The character that one sequence of bytes stands for; nil where it stands for none.
  func character(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let bytes = self == .eucJP ? Self.shiftJIS(ofEUC: Array(bytes)) : Array(bytes)
    guard let string = String(bytes: bytes, encoding: encoding), !string.isEmpty,
      !string.unicodeScalars.contains("\u{FFFD}"), string.unicodeScalars.count <= 2
    else { return nil }
    return Array(string.utf8)
  }

  /// The same character of JIS X 0208 or 0201 in Shift_JIS: Foundation here knows no EUC-JP.
  private static func shiftJIS(ofEUC bytes: [UInt8]) -> [UInt8] {
    guard bytes.count == 2, bytes[1] >= 0xA1, bytes[1] <= 0xFE else { return [] }
    if bytes[0] == 0x8E { return [bytes[1]] }
    guard bytes[0] >= 0xA1, bytes[0] <= 0xFE else { return [] }
    let row = bytes[0] - 0x80
    let cell = bytes[1] - 0x80
    let lead = (row - 1) / 2 + (row <= 0x5E ? 0x71 : 0xB1)
    let trail = row.isMultiple(of: 2) ? cell + 0x7E : cell + 0x1F + (cell >= 0x60 ? 1 : 0)
    return [lead, trail]
  }
}
