/// Names of findings by which they are known again after other parts of the draft were edited.
struct SARIFFingerprints {
  private var seen: [UInt64: Int] = [:]

  /// A name for words: the same words have the same one wherever they stand, numbered where they occur
  /// again.
  ///
  /// White space does not count. 64-bit FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): a name, not
  /// a proof.
  mutating func next(for words: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let folded = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for byte in folded.utf8 {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01B3
    }
    let number = seen[hash, default: 0] + 1
    seen[hash] = number
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + ":\(number)"
  }
}
