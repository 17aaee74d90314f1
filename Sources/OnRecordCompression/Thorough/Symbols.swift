/// The alphabets of DEFLATE (RFC 1951, section 3.2.5): lengths and distances as a symbol and further bits.
enum Symbols {
  static let endOfBlock = 256
  static let literalCount = 286
  static let distanceCount = 30

  /// The smallest length of each symbol from 257 on, and the bits that follow it.
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]

  /// The index of the symbol of each length, counted from symbol 257; of those below three none.
  private static let lengthIndexes: [UInt8] = (0...Matches.longest).map { length in
    UInt8(lengthBases.lastIndex { $0 <= length } ?? 0)
  }

  /// A symbol with the bits that follow it.
  struct Symbol {
    let code: Int
    let bits: Int
    let rest: Int
  }

  static func ofLength(_ length: Int) -> Symbol {
    let index = Int(lengthIndexes[length])
    return Symbol(code: 257 + index, bits: lengthBits[index], rest: length - lengthBases[index])
  }

  /// Distances come in steps of half a power of two.
  static func ofDistance(_ distance: Int) -> Symbol {
    let place = distance - 1
    guard place >= 4 else { return Symbol(code: place, bits: 0, rest: 0) }
    let high = Int.bitWidth - 1 - place.leadingZeroBitCount
    let bits = high - 1
    return Symbol(
      code: 2 * high + (place >> bits & 1), bits: bits, rest: place & ((1 << bits) - 1))
  }
}
