import Testing

@testable import OnRecordText

/// What is done eight bytes at a time, against the same done byte by byte.
@Suite("Bytes taken eight at a time")
struct ASCIILettersTests {
  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
  }

  @Test("A run of letters ends at whatever is none, in each place of a register")
  func everyByte() {
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array("abXYzZAq".utf8)
        bytes[place] = byte
        let run = ASCIILetters.run(in: bytes, from: 0, to: 8)
        #expect(run == (isLetter(byte) ? 8 : place), "\(byte) at \(place)")
      }
    }
  }

  @Test("The first of eight bytes that is a wanted one is told, and none where there is none")
  func places() {
    for wanted: UInt8 in [0x00, 0x0A, 0x2A, 0x80, 0xFF] {
      for place in 0..<8 {
        for byte in UInt8.min...UInt8.max {
          var bytes = [UInt8](repeating: wanted ^ 0x01, count: 8)
          bytes[place] = byte
          let places = ByteLanes(bytes, at: 0).places(of: wanted)
          let expected = bytes.firstIndex(of: wanted)
          #expect((places == 0 ? nil : places.trailingZeroBitCount / 8) == expected)
        }
      }
    }
  }

  @Test("It says nothing of what no whole register is left for, and never more than there is")
  func limits() {
    let bytes = Array("aBcDeFgHiJkLmNoPqRsTuVwX yz".utf8)
    for start in bytes.indices {
      for limit in start...bytes.count {
        let run = ASCIILetters.run(in: bytes, from: start, to: limit)
        let letters = bytes[start..<limit].prefix(while: isLetter).count
        #expect(run <= letters)
        #expect(run > letters - 8)
      }
    }
  }

  @Test("Words of any length are cut as letter by letter")
  func words() {
    for length in 1..<40 {
      let word = String(repeating: "Ab", count: length).prefix(length)
      for behind in ["", " ", "'", "’", ".", "'s", "’S next", "1", "-x", "é", "\u{AD}tail"] {
        let bytes = Array("x \(word)\(behind)".utf8)
        let found = Words.next(in: bytes, from: 1, to: bytes.count)
        let end = 2 + length
        let more = ["'s": 2, "’S next": 4, "é": 2, "\u{AD}tail": 6][behind] ?? 0
        #expect(found?.range == 2..<end + more, "\(length) \(behind)")
      }
    }
  }

  @Test("Stretches are the same to their last byte, and only where both have them")
  func sameBytes() {
    let bytes = (0..<40).map { UInt8($0) }
    for length in 0..<30 {
      for offset in 0..<10 {
        let other = [UInt8](repeating: 0xFF, count: offset) + bytes[3..<3 + length]
        #expect(bytes.isSame(3..<3 + length, as: other, from: offset))
        for place in 0..<length {
          var changed = other
          changed[offset + place] ^= 0x80
          #expect(!bytes.isSame(3..<3 + length, as: changed, from: offset))
        }
        #expect(!bytes.isSame(3..<4 + length, as: other, from: offset))
      }
    }
    #expect(!bytes.isSame(38..<41, as: bytes, from: 0))
    #expect(!bytes.isSame(0..<2, as: bytes, from: -1))
    #expect(!bytes.isSame(0..<2, as: [], from: 0))
  }
}
