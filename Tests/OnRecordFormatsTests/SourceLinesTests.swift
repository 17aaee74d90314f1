import OnRecordFormats
import OnRecordTestSupport
import Testing

@Suite struct SourceLinesTests {
  /// The place of the first occurrence of some text in a source, as `line:column`.
  private func place(of text: [UInt8], in source: [UInt8]) -> String? {
    let lines = SourceLines(of: source)
    let starts = source.indices.filter { source[$0...].starts(with: text) }
    return starts.first.map {
      let position = lines.position(of: $0)
      return "\(position.line):\(position.column)"
    }
  }

  private func place(of text: String, in source: String) -> String? {
    place(of: Array(text.utf8), in: Array(source.utf8))
  }

  @Test func countsLinesAndUTF16Units() {
    #expect(place(of: "a", in: "a") == "1:1")
    #expect(place(of: "x", in: "ab\ncd x") == "2:4")
    #expect(place(of: "x", in: "é“x") == "1:3")
    #expect(place(of: "x", in: "👩‍⚖️x") == "1:6", "two units for what lies beyond U+FFFF")
    #expect(place(of: "x", in: "a\r\nb\rc\n\nx") == "5:1", "CR, LF and both together")
  }

  @Test func aByteOrderMarkIsInNoColumn() {
    #expect(place(of: "x", in: "\u{FEFF}ax") == "1:2")
  }

  @Test func otherCharsetsCountTheirCharacters() {
    // “x” of windows-1252, behind an é.
    #expect(place(of: [0x78], in: [0x93, 0xE9, 0x78, 0x94, 0x0A]) == "1:3")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "é\n👩x".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(place(of: [0x78, 0x00], in: wide) == "2:3")
    #expect(SourceLines(of: wide).charset == "UTF-16LE")
  }

  @Test func aPlaceFarInALongLineIsRight() {
    let source = String(repeating: "👩a\n“", count: 3) + String(repeating: "é👩", count: 9_000) + "x"
    let line = source.split(separator: "\n").last.map(String.init) ?? ""
    #expect(place(of: "x", in: source) == "4:\(line.utf16.count)")
  }

  @Test func everyPlaceIsThatOfAPlainCount() {
    var random = SplitMix64(seed: 7)
    let parts = ["a", "é", "“", "👩", "\n", "\r\n", "\r", " "]
    for _ in 0..<50 {
      let pieces = (0..<200).map { _ in parts[Int(random.next() % UInt64(parts.count))] }
      let lines = SourceLines(of: Array(pieces.joined().utf8))
      var offset = 0
      var line = 1
      var column = 1
      for (index, piece) in pieces.enumerated() {
        let position = lines.position(of: offset)
        #expect(position.line == line && position.column == column)
        offset += piece.utf8.count
        // A carriage return and the line feed behind it end one line.
        let isHalf = piece == "\r" && index + 1 < pieces.count && pieces[index + 1] == "\n"
        if ["\n", "\r\n"].contains(piece) || piece == "\r" && !isHalf {
          line += 1
          column = 1
        } else {
          column += piece.utf16.count
        }
      }
    }
  }
}
