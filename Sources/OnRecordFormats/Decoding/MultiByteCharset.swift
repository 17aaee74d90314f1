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
      case .shiftJIS: 0x0420  // kCFStringEncodingDOSJapanese, the superset that browsers read.
      case .eucJP: 0x0920
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
    guard let string = String(bytes: bytes, encoding: encoding), !string.isEmpty,
      !string.unicodeScalars.contains("\u{FFFD}"), string.unicodeScalars.count <= 2
    else { return nil }
    return Array(string.utf8)
  }
}
