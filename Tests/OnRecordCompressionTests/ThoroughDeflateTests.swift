import OnRecordCompression
import OnRecordTestSupport
import Testing

/// Data that libdeflate made, expanded by zlib.
@Suite("Compressing thoroughly")
struct ThoroughDeflateTests {
  /// Bytes in words of a few letters, so that there are matches of many lengths and distances.
  private static func text(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let words = (0..<400).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        UInt8.random(in: 97...122, using: &random)
      }
    }
    var bytes: [UInt8] = []
    while bytes.count < count {
      bytes += words[Int.random(in: 0..<words.count, using: &random) % (1 + bytes.count % 399)]
      bytes.append(32)
    }
    return Array(bytes.prefix(count))
  }

  @Test(
    "Whatever is compressed comes back",
    arguments: [
      [], [0], [255], [7, 7], [1, 2, 3], Array(0...255), Array(repeating: 65, count: 3),
      Array(repeating: 65, count: 259), Array(repeating: 65, count: 70_000),
      (0..<40_000).map { UInt8(truncatingIfNeeded: $0 % 251) },
    ] as [[UInt8]])
  func odd(bytes: [UInt8]) throws {
    let data = Deflate.compressed(bytes, effort: .thorough)
    #expect(Deflate.expanded(data, count: bytes.count) == bytes)
  }

  @Test("Random bytes and texts come back, of every length up to some hundreds")
  func random() {
    var random = SplitMix64(seed: 11)
    for count in 0..<300 {
      // From one letter to all bytes.
      let most = UInt8.random(in: 0...255, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...most, using: &random) }
      let data = Deflate.compressed(bytes, effort: .thorough)
      #expect(Deflate.expanded(data, count: count) == bytes, "\(count) bytes up to \(most)")
    }
  }

  @Test("A text is shorter by some percent, and the same each time")
  func text() {
    let bytes = Self.text(60_000, seed: 3)
    let quick = Deflate.compressed(bytes)
    let thorough = Deflate.compressed(bytes, effort: .thorough)
    #expect(Deflate.expanded(thorough, count: bytes.count) == bytes)
    #expect(thorough.count < quick.count * 99 / 100, "\(thorough.count) of \(quick.count)")
    #expect(Deflate.compressed(bytes, effort: .thorough) == thorough)
    // Without what stands round it, the same data.
    let bare = Deflate.compressed(bytes, as: .none, effort: .thorough)
    #expect(Array(thorough.dropFirst(10).dropLast(8)) == bare)
  }

  @Test("More than a block takes, and matches as far back as there may be, come back")
  func long() {
    var random = SplitMix64(seed: 5)
    let noise = (0..<70_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    // The first bytes once more, at the window's edge, before it and behind it.
    for gap in [32_758, 32_759, 32_760, 32_768, 32_769, 40_000] {
      let bytes = Array(noise.prefix(gap) + noise.prefix(40) + noise.suffix(30_000 * (gap % 2)))
      let data = Deflate.compressed(bytes, effort: .thorough)
      #expect(Deflate.expanded(data, count: bytes.count) == bytes, "\(gap)")
    }
    let data = Deflate.compressed(noise, effort: .thorough)
    #expect(Deflate.expanded(data, count: noise.count) == noise)
  }
}
