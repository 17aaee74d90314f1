import OnRecordText

/// The words of a segment under construction, numbered in the order in which they come.
///
/// An open-addressing table over one pool of bytes: no string is made for a word that is known.
struct Vocabulary {
  /// Offsets of the words in the pool; word `n` (from 1) is `offsets[n]..<offsets[n + 1]`.
  private(set) var offsets: [Int] = [0, 0]
  private(set) var pool: [UInt8] = []
  private(set) var counts: [UInt32] = [0]
  private var table = [UInt32](repeating: 0, count: 1 << 12)
  private var hashes: [UInt32] = [0]
  /// Short words by their folded form, and those that do not fold in registers by the bytes of the
  /// text: none is both, for those have a byte that no folded letter is.
  private var short = ShortWordTable()
  private var buffer: [UInt8] = []

  init() {}

  /// The largest word number.
  var count: Int { counts.count - 1 }

  /// The number of a word of a text; a new one where the word is new.
  ///
  /// It is not counted: see `count(_:)`.
  @inline(__always)
  mutating func number(of word: Word, in bytes: [UInt8]) -> UInt32 {
    guard let key = ShortWord(folded: word, in: bytes) ?? ShortWord(printed: word, in: bytes) else {
      return numberOfLong(word, in: bytes)
    }
    let known = short.number(of: key)
    if known > 0 { return known }
    let number = numberOfLong(word, in: bytes)
    short.insert(key, number: number)
    return number
  }

  private mutating func numberOfLong(_ word: Word, in bytes: [UInt8]) -> UInt32 {
    buffer.removeAll(keepingCapacity: true)
    Normalization.fold(word, of: bytes, into: &buffer)
    return numberOfBuffer(count: 0)
  }

  /// Counts how often each word stands among word numbers.
  mutating func count(_ words: [UInt32]) {
    for number in words { counts[Int(number)] += 1 }
    counts[0] = 0
  }

  /// The number of a folded word that stands `count` times in what is added.
  mutating func number(ofFolded folded: [UInt8], count: UInt32) -> UInt32 {
    buffer = folded
    return numberOfBuffer(count: count)
  }

  private mutating func numberOfBuffer(count: UInt32) -> UInt32 {
    let hash = SegmentFormat.hash(buffer)
    let mask = table.count - 1
    var slot = Int(hash) & mask
    while true {
      let number = table[slot]
      if number == 0 { break }
      if hashes[Int(number)] == hash, isBuffer(Int(number)) {
        counts[Int(number)] += count
        return number
      }
      slot = (slot + 1) & mask
    }
    return insert(hash, at: slot, count: count)
  }

  private func isBuffer(_ number: Int) -> Bool {
    let start = offsets[number]
    guard offsets[number + 1] - start == buffer.count else { return false }
    for index in 0..<buffer.count where pool[start + index] != buffer[index] { return false }
    return true
  }

  private mutating func insert(_ hash: UInt32, at slot: Int, count: UInt32) -> UInt32 {
    pool.append(contentsOf: buffer)
    offsets.append(pool.count)
    counts.append(count)
    hashes.append(hash)
    let number = UInt32(counts.count - 1)
    table[slot] = number
    if counts.count * 2 > table.count { grow() }
    return number
  }

  private mutating func grow() {
    table = Self.table(hashes: hashes, minimum: table.count * 2)
  }

  /// A table of word numbers by hash, at most half full.
  static func table(hashes: [UInt32], minimum: Int = 16) -> [UInt32] {
    var size = minimum
    while size < hashes.count * 2 { size *= 2 }
    var table = [UInt32](repeating: 0, count: size)
    for number in 1..<max(1, hashes.count) {
      var slot = Int(hashes[number]) & (size - 1)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = UInt32(number)
    }
    return table
  }

  /// Old numbers by falling frequency; equal ones by their bytes, so that the order is determined.
  func byFrequency() -> [Int] {
    Array(1..<counts.count).sorted { left, right in
      if counts[left] != counts[right] { return counts[left] > counts[right] }
      return pool[offsets[left]..<offsets[left + 1]]
        .lexicographicallyPrecedes(pool[offsets[right]..<offsets[right + 1]])
    }
  }

  /// The sections of words, in a new order.
  ///
  /// How often the separator stands is nobody's question, so its count is zero.
  func write(in order: [Int], to writer: inout SegmentWriter) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(pool.count)
    var starts: [UInt32] = [0, 0]
    var frequencies: [UInt32] = [0]
    var hashes: [UInt32] = [0]
    for old in order {
      let folded = pool[offsets[old]..<offsets[old + 1]]
      bytes.append(contentsOf: folded)
      starts.append(UInt32(bytes.count))
      frequencies.append(counts[old])
      hashes.append(SegmentFormat.hash(folded))
    }
    writer.set(.wordPool, bytes)
    writer.set(.wordOffsets, words: starts)
    writer.set(.wordCounts, words: frequencies)
    writer.set(.wordTable, words: Self.table(hashes: hashes))
  }
}
