import Foundation

/// The tokens for some bytes that take the fewest bits, as far as that can be known beforehand.
///
/// What a symbol takes depends on how often it is used, and that on the parse: so a parse by estimate is
/// made first, and then the shortest one for what its symbols would take, twice.
struct ShortestParse {
  private let bytes: [UInt8]
  private let matches: Matches

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    matches = Matches(in: bytes)
  }

  /// Complexity: O(length of the bytes and of all matches in them).
  func tokens(rounds: Int = 2) -> [Token] {
    var tokens = greedy()
    for _ in 0..<rounds { tokens = shortest(Costs(SymbolCounts(tokens[...]))) }
    return tokens
  }

  /// Bits of each symbol together with those that follow it.
  private struct Costs {
    let literals: [Float]
    /// By length.
    let lengths: [Float]
    /// By symbol.
    let distances: [Float]

    init(_ counts: SymbolCounts) {
      let codes = Self.bits(counts.literals)
      literals = Array(codes[..<256])
      lengths = (0...Matches.longest).map { length in
        guard length >= Matches.shortest else { return .infinity }
        let symbol = Symbols.ofLength(length)
        return codes[symbol.code] + Float(symbol.bits)
      }
      distances = Self.bits(counts.distances).enumerated().map { code, bits in
        bits + Float(code < 4 ? 0 : code / 2 - 1)
      }
    }

    /// The entropy of each symbol; of one that is not used, as if it were used once.
    private static func bits(_ counts: [Int]) -> [Float] {
      let all = Float(max(1, counts.reduce(0, +)))
      return counts.map { log2(all / Float(max(1, $0))) }
    }
  }

  /// The longest match at each place, which is good enough to count symbols of.
  private func greedy() -> [Token] {
    var tokens: [Token] = []
    var place = 0
    while place < bytes.count {
      let last = Int(matches.starts[place + 1]) - 1
      if last >= Int(matches.starts[place]) {
        let length = matches.lengths[last]
        tokens.append(Token(length: length, distance: matches.distances[last], byte: 0))
        place += Int(length)
      } else {
        tokens.append(Token(length: 1, distance: 0, byte: bytes[place]))
        place += 1
      }
    }
    return tokens
  }

  /// The cheapest way to each place, from left to right; then the way itself, from its end.
  private func shortest(_ costs: Costs) -> [Token] {
    var cheapest = [Float](repeating: .infinity, count: bytes.count + 1)
    var lengths = [UInt16](repeating: 0, count: bytes.count + 1)
    var distances = [UInt16](repeating: 0, count: bytes.count + 1)
    cheapest[0] = 0
    for place in bytes.indices {
      let here = cheapest[place]
      let plain = here + costs.literals[Int(bytes[place])]
      if plain < cheapest[place + 1] {
        cheapest[place + 1] = plain
        lengths[place + 1] = 1
        distances[place + 1] = 0
      }
      var length = Matches.shortest
      for match in Int(matches.starts[place])..<Int(matches.starts[place + 1]) {
        let distance = matches.distances[match]
        let base = here + costs.distances[Symbols.ofDistance(Int(distance)).code]
        let most = Int(matches.lengths[match])
        while length <= most {
          let cost = base + costs.lengths[length]
          if cost < cheapest[place &+ length] {
            cheapest[place &+ length] = cost
            lengths[place &+ length] = UInt16(truncatingIfNeeded: length)
            distances[place &+ length] = distance
          }
          length &+= 1
        }
      }
    }
    return way(lengths, distances)
  }

  private func way(_ lengths: [UInt16], _ distances: [UInt16]) -> [Token] {
    var tokens: [Token] = []
    var place = bytes.count
    while place > 0 {
      let length = lengths[place]
      let distance = distances[place]
      place -= Int(length)
      tokens.append(
        Token(length: length, distance: distance, byte: distance == 0 ? bytes[place] : 0))
    }
    return tokens.reversed()
  }
}
