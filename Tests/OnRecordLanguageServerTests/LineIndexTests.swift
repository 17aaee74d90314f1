import OnRecordTestSupport
import Testing

@testable import OnRecordLanguageServer

@Suite("Places as the protocol counts them")
struct LineIndexTests {
  private let text = Array("aé😀b\r\nzwei\n\rdrei".utf8)

  @Test("Lines end at any of the three line ends")
  func lines() {
    #expect(LineIndex(text).starts == [0, 10, 15, 16])
    #expect(LineIndex([]).starts == [0])
    #expect(LineIndex(Array("x\n".utf8)).starts == [0, 2])
  }

  @Test("In UTF-8 and in UTF-16")
  func encodings() {
    let lines = LineIndex(text)
    let b = 7
    #expect(lines.position(of: b, in: text, .utf8) == Position(line: 0, character: 7))
    #expect(lines.position(of: b, in: text, .utf16) == Position(line: 0, character: 4))
    #expect(lines.offset(of: Position(line: 0, character: 4), in: text, .utf16) == b)
    #expect(lines.offset(of: Position(line: 0, character: 7), in: text, .utf8) == b)
  }

  @Test("A place inside a character is its beginning; past a line its end; past the text its end")
  func outside() {
    let lines = LineIndex(text)
    #expect(lines.offset(of: Position(line: 0, character: 3), in: text, .utf16) == 3)
    #expect(lines.offset(of: Position(line: 0, character: 5), in: text, .utf8) == 3)
    for encoding in [PositionEncoding.utf8, .utf16] {
      let far = Int(UInt32.max)
      #expect(lines.offset(of: Position(line: 0, character: far), in: text, encoding) == 8)
      #expect(lines.offset(of: Position(line: 2, character: 1), in: text, encoding) == 15)
      #expect(lines.offset(of: Position(line: far, character: 0), in: text, encoding) == text.count)
    }
  }

  @Test("Every offset of a character comes back from its place")
  func roundTrip() {
    let lines = LineIndex(text)
    for offset in text.indices where text[offset] & 0xC0 != 0x80 && offset != 9 {
      for encoding in [PositionEncoding.utf8, .utf16] {
        let position = lines.position(of: offset, in: text, encoding)
        #expect(lines.offset(of: position, in: text, encoding) == offset, "\(offset)")
      }
    }
  }

  @Test("Edit by edit the lines are those of the whole text")
  func edits() {
    var random = SplitMix64(seed: 7)
    let pieces = ["a", "\n", "\r", "\r\n", "é", "😀", "\n\r", "word", "\r\r", ""]
    func piece() -> String {
      (0..<Int.random(in: 0...3, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
    for _ in 0..<100 {
      var bytes = Array((0..<10).map { _ in piece() }.joined().utf8)
      var lines = LineIndex(bytes)
      for _ in 0..<20 {
        let start = Int.random(in: 0...bytes.count, using: &random)
        let end = Int.random(in: start...bytes.count, using: &random)
        let new = Array(piece().utf8)
        bytes.replaceSubrange(start..<end, with: new)
        lines.replace(start..<end, with: new.count, in: bytes)
        #expect(lines.starts == LineIndex(bytes).starts)
      }
    }
  }
}
