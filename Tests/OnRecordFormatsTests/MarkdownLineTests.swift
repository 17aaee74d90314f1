import Testing

@testable import OnRecordFormats

/// Lines are looked through eight bytes at a time; here each byte stands in each place of the eight.
@Suite("Lines of Markdown")
struct MarkdownLineTests {
  private static let markup = Array("\\*_<&[]!".utf8)

  @Test("What ends a line, and what may be mark-up, is seen wherever it stands")
  func everyByte() {
    for length in [7, 8, 9, 16, 21] {
      for place in 0..<length {
        for byte in UInt8.min...UInt8.max {
          var bytes = [UInt8](repeating: 0x61, count: length) + [0x0A, 0x2A]
          bytes[place] = byte
          let line = MarkdownLine(in: bytes, at: 0)
          let end = byte == 0x0A || byte == 0x0D ? place : length
          // A carriage return before the line feed is one line end with it.
          let width = byte == 0x0D && place == length - 1 ? 2 : 1
          #expect(line.lineEnd == end..<end + width, "\(byte) at \(place) of \(length)")
          #expect(line.hasInlineMarkup == Self.markup.contains(byte))
        }
      }
    }
  }

  @Test("Mark-up of the line after it is none of its own")
  func nextLine() {
    for length in 0..<20 {
      let bytes = [UInt8](repeating: 0x61, count: length) + Array("\r\n*a*".utf8)
      let line = MarkdownLine(in: bytes, at: 0)
      #expect(line.lineEnd == length..<length + 2)
      #expect(!line.hasInlineMarkup)
      #expect(MarkdownLine(in: bytes, at: length + 2).hasInlineMarkup)
    }
  }
}
