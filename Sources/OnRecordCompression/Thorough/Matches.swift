/// What stands before each place of some bytes already: for every length the nearest place.
///
/// Found over chains of places that share their first three bytes, the nearest first.
struct Matches {
  /// Bytes of the longest match that the format can name.
  static let longest = 258
  static let shortest = 3

  private static let window = 32768
  /// Places that are looked at, at most: further ones give a tenth of a percent and take as long again.
  private static let tries = 192
  /// A match of this length ends the search: a longer one hardly costs less.
  private static let enough = 130
  private static let hashBits: UInt32 = 15

  /// Where the matches of a place begin in the two lists; those of the next place end them.
  private(set) var starts: [Int32]
  /// Rising from one match of a place to the next.
  private(set) var lengths: [UInt16] = []
  /// Rising too: a longer match is named only where no nearer place has it.
  private(set) var distances: [UInt16] = []

  /// Complexity: O(length), with a large constant.
  init(in bytes: [UInt8]) {
    let count = bytes.count
    starts = []
    starts.reserveCapacity(count + 1)
    lengths.reserveCapacity(count * 2)
    distances.reserveCapacity(count * 2)
    var latest = [Int32](repeating: -1, count: 1 << Int(Self.hashBits))
    var before = [Int32](repeating: -1, count: count)
    for place in 0..<count {
      starts.append(Int32(truncatingIfNeeded: lengths.count))
      guard place + Self.shortest <= count else { continue }
      let key = Self.hash(bytes[place], bytes[place + 1], bytes[place + 2])
      find(from: latest[key], for: place, in: bytes, before)
      before[place] = latest[key]
      latest[key] = Int32(truncatingIfNeeded: place)
    }
    starts.append(Int32(truncatingIfNeeded: lengths.count))
  }

  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    let three = UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
    return Int((three &* 0x9E37_79B1) >> (32 - hashBits))
  }

  private mutating func find(
    from candidate: Int32, for place: Int, in bytes: [UInt8], _ before: [Int32]
  ) {
    let most = min(Self.longest, bytes.count - place)
    var best = Self.shortest - 1
    var candidate = Int(candidate)
    var tries = Self.tries
    while candidate >= 0, place &- candidate < Self.window, tries > 0 {
      // A longer match has the byte behind the best one, which most places have not.
      if bytes[candidate &+ best] == bytes[place &+ best] {
        var length = 0
        while length < most, bytes[candidate &+ length] == bytes[place &+ length] { length &+= 1 }
        if length > best {
          best = length
          lengths.append(UInt16(truncatingIfNeeded: length))
          distances.append(UInt16(truncatingIfNeeded: place &- candidate))
          if length >= min(most, Self.enough) { return }
        }
      }
      candidate = Int(before[candidate])
      tries &-= 1
    }
  }
}
