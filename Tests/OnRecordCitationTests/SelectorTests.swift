import OnRecordCitation
import OnRecordTestSupport
import OnRecordText
import Testing

@Suite("Where words stand, for browsers and annotators")
struct SelectorTests {
  @Test("Code points slice to the same characters, and context leaves one place only")
  func quotes() {
    let text = ReadingText(
      "No. 👩🏽‍🚀 é e\u{301} 東京. Yes. No. 👩🏽‍🚀 é e\u{301} 東京. Yes. " + String(repeating: "x", count: 99)
        + " No.")
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      // Any place between characters.
      let offsets = (0...text.count).filter { $0 == text.count || text.bytes[$0] & 0xC0 != 0x80 }
      let ends = [
        offsets.randomElement(using: &random) ?? 0, offsets.randomElement(using: &random) ?? 0,
      ]
      let range = (ends.min() ?? 0)..<(ends.max() ?? 0)
      let selector = QuoteSelector(range, in: text)
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: scalars[selector.codePoints])
      #expect(Array(String(slice).utf8) == Array(text.bytes[range]))
      #expect(Array(selector.exact.utf8) == Array(text.bytes[range]))
      let around = Array((selector.prefix + selector.exact + selector.suffix).utf8)
      let places = (0...(text.count - around.count)).filter {
        text.bytes[$0..<$0 + around.count].elementsEqual(around)
      }
      #expect(places.count == 1)
      #expect(places.first.map { $0 + selector.prefix.utf8.count } == range.lowerBound)
    }
  }

  @Test("A directive is coded, and its first place is the right one")
  func fragments() throws {
    let text = ReadingText(
      "Yes, we will.\n\nQ: Well-known, isn't it, A&B?\n\nYes, we will.\n\nA: Yes, we will. And then?\n\n"
        + "Yes, we will.")
    func directive(_ words: String, _ number: Int) throws -> String? {
      let all = String(decoding: text.bytes, as: UTF8.self)
      let range = try #require(all.ranges(of: words).dropFirst(number).first)
      let start = all.utf8.distance(from: all.startIndex, to: range.lowerBound)
      return TextFragment(start..<start + words.utf8.count, in: text)?.description
    }
    #expect(
      try directive("Well-known, isn't it, A&B?", 0)
        == "text=Well%2Dknown%2C%20isn%27t%20it%2C%20A%26B")
    #expect(try directive("Yes, we will", 0) == "text=Yes%2C%20we%20will")
    #expect(try directive("Yes, we will", 1) == "text=isn%27t%20it%2C%20A%26B-,Yes%2C%20we%20will")
    #expect(try directive("Yes, we will", 2) == "text=A-,Yes%2C%20we%20will")
    #expect(TextFragment(0..<0, in: text) == nil)
    #expect(TextFragment(0..<3, in: ReadingText("…—…")) == nil)
  }

  @Test(
    "A text of the same words over and over costs no more than any other", .timeLimit(.minutes(1)))
  func repetition() {
    let word = ReadingText(String(repeating: "no ", count: 40_000) + "yes")
    let middle = 60_000..<word.count - 4
    #expect(TextFragment(middle, in: word) == nil)
    let letters = ReadingText(String(repeating: "a", count: 300_000) + "b")
    let selector = QuoteSelector(150_000..<300_001, in: letters)
    #expect(selector.codePoints == 150_000..<300_001)
    #expect(TextFragment(letters.range, in: letters)?.end == nil)
  }
}
