/// One step of a parse: a byte as it is, or a match of bytes that stand before.
struct Token {
  /// Bytes that it stands for.
  let length: UInt16
  /// How far back a match begins; 0 for a byte as it is.
  let distance: UInt16
  /// The byte as it is; 0 for a match.
  let byte: UInt8
}

/// How often each symbol is used by some tokens.
struct SymbolCounts {
  private(set) var literals = [Int](repeating: 0, count: Symbols.literalCount)
  private(set) var distances = [Int](repeating: 0, count: Symbols.distanceCount)

  init(_ tokens: ArraySlice<Token>) {
    for token in tokens {
      if token.distance == 0 {
        literals[Int(token.byte)] += 1
      } else {
        literals[Symbols.ofLength(Int(token.length)).code] += 1
        distances[Symbols.ofDistance(Int(token.distance)).code] += 1
      }
    }
    literals[Symbols.endOfBlock] += 1
  }
}
