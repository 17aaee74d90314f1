import OnRecordText

/// The pieces of one `w:t`, whose outer white space may not count.
struct WordText {
  let keepsSpace: Bool
  var pieces: [(range: ByteRange, characters: [UInt8]?)] = []

  /// Takes white space at both ends away, as Word does where it is not said to count.
  mutating func trim(in bytes: [UInt8]) {
    while let first = pieces.first {
      let start = first.range.first { first.characters != nil || !ASCII.isSpace(bytes[$0]) }
      if let start {
        pieces[0].range = start..<first.range.upperBound
        break
      }
      pieces.removeFirst()
    }
    while let last = pieces.last {
      let end = last.range.last { last.characters != nil || !ASCII.isSpace(bytes[$0]) }
      if let end {
        pieces[pieces.count - 1].range = last.range.lowerBound..<end + 1
        break
      }
      pieces.removeLast()
    }
  }
}
