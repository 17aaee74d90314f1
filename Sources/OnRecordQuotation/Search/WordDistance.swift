/// How few words of a quotation can differ in a window of the record, without aligning the two.
///
/// The bit-parallel algorithm of Myers (Journal of the ACM 46, 1999) for each piece between two marks of an
/// editor: a window takes some ten operations a word for every 64 words of the quotation, where an alignment
/// fills a row of a table.
struct WordDistance {
  /// A part of the quotation without marks inside: which of the 64-bit blocks are its words.
  private struct Piece {
    var blocks: Range<Int>
    var count: Int
    /// The bit of its last word in its last block.
    var top: UInt64
  }

  private let pieces: [Piece]
  /// Bits for the words of the quotation that a word is equal to; all zero for words that it lacks.
  private var masks: WordMasks

  /// The distance of a quotation's words, numbered as in the segment of the windows.
  ///
  /// - Parameter isMarked: Whether words may be left out free of charge before word `k`.
  init(words: [UInt32], isMarked: [Bool]) {
    var pieces: [Piece] = []
    var blocks = 0
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, !isMarked[end] { end += 1 }
      let count = end - start
      let used = (count + 63) / 64
      pieces.append(
        Piece(
          blocks: blocks..<blocks + used, count: count, top: 1 << UInt64((count - 1) % 64)))
      blocks += used
      start = end
    }
    self.pieces = pieces
    masks = WordMasks(words: words.count, blocks: blocks)
    start = 0
    for piece in pieces {
      for offset in 0..<piece.count where words[start + offset] != 0 {
        masks.add(
          words[start + offset], block: piece.blocks.lowerBound + offset / 64,
          bit: 1 << UInt64(offset % 64))
      }
      start += piece.count
    }
  }

  /// A number of edits that no alignment with the window's words is below.
  ///
  /// Without marks just the edits of the cheapest one. Complexity: O(words of the window × blocks of 64
  /// words of the quotation).
  func fewestEdits(_ window: [UInt32]) -> Int {
    pieces.reduce(0) { total, piece in
      total + (piece.blocks.count == 1 ? distance(piece, window) : longDistance(piece, window))
    }
  }

  private func distance(_ piece: Piece, _ window: [UInt32]) -> Int {
    let block = piece.blocks.lowerBound
    var positive = ~UInt64(0)
    var negative: UInt64 = 0
    var score = piece.count
    var least = score
    for word in window {
      let same = masks.bits(word, block)
      let vertical = same | negative
      let horizontal = (((same & positive) &+ positive) ^ positive) | same
      let up = negative | ~(horizontal | positive)
      let down = positive & horizontal
      if up & piece.top != 0 { score += 1 }
      if down & piece.top != 0 { score -= 1 }
      let shifted = up << 1
      positive = (down << 1) | ~(vertical | shifted)
      negative = shifted & vertical
      least = min(least, score)
    }
    return least
  }

  /// The same for more words than a block has, the carry going from block to block (Hyyrö 2003).
  private func longDistance(_ piece: Piece, _ window: [UInt32]) -> Int {
    var positive = [UInt64](repeating: ~0, count: piece.blocks.count)
    var negative = [UInt64](repeating: 0, count: piece.blocks.count)
    var score = piece.count
    var least = score
    for word in window {
      let row = masks.row(word)
      var (plus, minus): (UInt64, UInt64) = (0, 0)
      for index in positive.indices {
        let same = masks.bits(row: row, piece.blocks.lowerBound + index)
        let vertical = same | negative[index]
        let entered = same | minus
        let horizontal =
          (((entered & positive[index]) &+ positive[index]) ^ positive[index]) | entered
        let up = negative[index] | ~(horizontal | positive[index])
        let down = positive[index] & horizontal
        if index == positive.count - 1 {
          if up & piece.top != 0 { score += 1 }
          if down & piece.top != 0 { score -= 1 }
        }
        let shiftedUp = up << 1 | plus
        let shiftedDown = down << 1 | minus
        (plus, minus) = (up >> 63, down >> 63)
        positive[index] = shiftedDown | ~(vertical | shiftedUp)
        negative[index] = shiftedUp & vertical
      }
      least = min(least, score)
    }
    return least
  }
}

/// For each different word of a quotation, at which places it stands there, as bits in blocks.
private struct WordMasks {
  private let blocks: Int
  private let shift: UInt32
  private let slotMask: Int
  /// A hash table of word numbers; 0 where empty.
  private var slots: [UInt32]
  private var bits: [UInt64]

  init(words: Int, blocks: Int) {
    var width: UInt32 = 3
    while 1 << width < 2 * words { width += 1 }
    self.blocks = blocks
    shift = 32 - width
    slotMask = 1 << Int(width) - 1
    slots = [UInt32](repeating: 0, count: 1 << Int(width))
    bits = [UInt64](repeating: 0, count: blocks << Int(width))
  }

  mutating func add(_ word: UInt32, block: Int, bit: UInt64) {
    let slot = slot(word)
    slots[slot] = word
    bits[slot * blocks + block] |= bit
  }

  /// The slot of a word, or the empty one where it would be.
  @inline(__always)
  private func slot(_ word: UInt32) -> Int {
    var slot = Int((word &* 0x9E37_79B9) >> shift)
    while slots[slot] != word, slots[slot] != 0 { slot = (slot + 1) & slotMask }
    return slot
  }

  /// Where the bits of a word begin.
  @inline(__always)
  func row(_ word: UInt32) -> Int { slot(word) * blocks }

  @inline(__always)
  func bits(row: Int, _ block: Int) -> UInt64 { bits[row + block] }

  @inline(__always)
  func bits(_ word: UInt32, _ block: Int) -> UInt64 { bits[row(word) + block] }
}
