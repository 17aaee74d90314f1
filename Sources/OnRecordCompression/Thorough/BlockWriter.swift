/// Tokens as blocks of DEFLATE, each with codes of its own (RFC 1951, section 3.2.7).
struct BlockWriter {
  private(set) var bytes: [UInt8] = []
  private var held: UInt64 = 0
  private var heldCount = 0

  /// Tokens of a block: longer texts change, and with them what is frequent.
  private static let most = 65536
  /// The order in which the lengths of the third code are written.
  private static let order = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
  ]

  /// Writes all tokens, and the end.
  ///
  /// Complexity: O(number of tokens).
  mutating func write(_ tokens: [Token]) {
    var rest = tokens[...]
    repeat {
      let block = rest.prefix(Self.most)
      rest = rest.dropFirst(block.count)
      put(rest.isEmpty ? 1 : 0, 1)
      put(2, 2)
      writeBlock(block)
    } while !rest.isEmpty
    put(0, (8 - heldCount % 8) % 8)
  }

  private mutating func writeBlock(_ tokens: ArraySlice<Token>) {
    let counts = SymbolCounts(tokens)
    let literals = PrefixCode(counts.literals, longest: 15)
    let distances = PrefixCode(counts.distances, longest: 15)
    writeCodes(literals.lengths, distances.lengths)
    for token in tokens {
      guard token.distance > 0 else {
        put(literals, Int(token.byte))
        continue
      }
      put(literals, Symbols.ofLength(Int(token.length)))
      put(distances, Symbols.ofDistance(Int(token.distance)))
    }
    put(literals, Symbols.endOfBlock)
  }

  /// The lengths of both codes, by a third one for lengths and runs of them.
  private mutating func writeCodes(_ literals: [Int], _ distances: [Int]) {
    let literals = literals[...max(256, literals.lastIndex { $0 > 0 } ?? 0)]
    let distances = distances[...(distances.lastIndex { $0 > 0 } ?? 0)]
    let runs = Run.all(Array(literals) + distances)
    var counts = [Int](repeating: 0, count: 19)
    for run in runs { counts[run.code] += 1 }
    let code = PrefixCode(counts, longest: 7)
    let written = Self.order.prefix(1 + (Self.order.lastIndex { code.lengths[$0] > 0 } ?? 3))
    let shown = max(4, written.count)
    put(literals.count - 257, 5)
    put(distances.count - 1, 5)
    put(shown - 4, 4)
    for symbol in Self.order.prefix(shown) { put(code.lengths[symbol], 3) }
    for run in runs {
      put(code, run.code)
      put(run.rest, run.bits)
    }
  }

  /// A length of a code's word, or a run of equal ones.
  private struct Run {
    let code: Int
    var bits = 0
    var rest = 0

    static func all(_ lengths: [Int]) -> [Run] {
      var runs: [Run] = []
      var rest = lengths[...]
      while let length = rest.first {
        let same = rest.prefix { $0 == length }.count
        let taken: Int
        if length == 0, same >= 3 {
          taken = min(same, 138)
          runs.append(
            taken < 11
              ? Run(code: 17, bits: 3, rest: taken - 3) : Run(code: 18, bits: 7, rest: taken - 11))
        } else if length > 0, same >= 4 {
          taken = min(same, 7)
          runs += [Run(code: length), Run(code: 16, bits: 2, rest: taken - 4)]
        } else {
          taken = 1
          runs.append(Run(code: length))
        }
        rest = rest.dropFirst(taken)
      }
      return runs
    }
  }

  // MARK: - Bits

  private mutating func put(_ code: PrefixCode, _ symbol: Int) {
    put(code.words[symbol], code.lengths[symbol])
  }

  private mutating func put(_ code: PrefixCode, _ symbol: Symbols.Symbol) {
    put(code, symbol.code)
    put(symbol.rest, symbol.bits)
  }

  /// The lowest bits of a number, the lowest first.
  private mutating func put(_ number: Int, _ count: Int) {
    held |= UInt64(truncatingIfNeeded: number) << UInt64(heldCount)
    heldCount += count
    while heldCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: held))
      held >>= 8
      heldCount -= 8
    }
  }
}
