import OnRecordText
import Testing

@Suite struct SourceMapTests {
  @Test func mapsThroughReplacementsBothWays() {
    let source = Array("one&amp;two\nthree".utf8)
    var builder = SourceMapBuilder()
    builder.copy(0..<3, of: source)
    builder.replace(3..<8, with: UInt8(ascii: "&"))
    builder.copy(8..<11, of: source)
    builder.replace(11..<12, with: UInt8(ascii: " "))
    builder.copy(12..<17, of: source)
    let (text, map) = builder.finish()
    #expect(text[text.range] == "one&two three")
    #expect(map.runs.count == 3)
    #expect(map.source(of: 3..<4) == 3..<8)
    #expect(map.source(of: 2..<5) == 2..<9)
    #expect(map.source(of: 4..<13) == 8..<17)
    #expect(map.text(of: 5..<6) == 3..<4)
    #expect(map.text(of: 12..<17) == 8..<13)
    #expect(map.source(of: 13..<13) == 17..<17)
  }

  @Test func removesWhatItAppended() {
    let source = Array("abcdef".utf8)
    var builder = SourceMapBuilder()
    builder.copy(0..<4, of: source)
    builder.replace(4..<6, with: UInt8(ascii: "x"))
    builder.removeLast(3)
    let (text, map) = builder.finish()
    #expect(text[text.range] == "ab")
    #expect(map.source(of: 0..<2) == 0..<2)
  }
}
