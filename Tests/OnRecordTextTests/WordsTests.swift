import OnRecordText
import Testing

@Suite("Words and their folding")
struct WordsTests {
  private func folded(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Words.all(in: bytes, range: 0..<bytes.count).map {
      String(decoding: Normalization.folded($0, of: bytes), as: UTF8.self)
    }
  }

  @Test(
    "Text cut into folded words",
    arguments: [
      ("Don’t STOP", ["don't", "stop"]),
      ("the U.S. and the U.S, at 5 p.m.", ["the", "us", "and", "the", "us", "at", "5", "pm"]),
      ("1,000 of 3.5% for $20", ["1000", "of", "3.5", "%", "for", "$", "20"]),
      ("well-known—and G7 COVID‑19", ["well", "known", "and", "g", "7", "covid", "19"]),
      ("ministers’ ‘yes’ O’Neill", ["ministers", "yes", "o'neill"]),
      ("Que\u{301}bec QUÉBEC", ["québec", "québec"]),
      ("coop\u{AD}eration Ukra\u{200B}ine", ["cooperation", "ukraine"]),
      ("1½ times", ["1", "½", "times"]),
      ("Київ ΑΘΗΝΑ", ["київ", "αθηνα"]),
      ("… — “ ” ()", []),
    ])
  func cut(text: String, words: [String]) {
    #expect(folded(text).map { Array($0.utf8) } == words.map { Array($0.utf8) })
  }

  @Test("Bytes that are not UTF-8 part words and nothing else")
  func notUTF8() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x20, 0xE2, 0x80, 0x63, 0xF0, 0x9F]
    let words = Words.all(in: bytes, range: 0..<bytes.count)
    #expect(words.map(\.range) == [0..<1, 2..<3, 7..<8])
  }

  @Test("A run of letters without end is cut")
  func long() {
    let bytes = [UInt8](repeating: 0x61, count: 1_000)
    let words = Words.all(in: bytes, range: 0..<bytes.count)
    #expect(words.allSatisfy { $0.range.count <= Word.maximumLength })
    #expect(words.reduce(0) { $0 + $1.range.count } == 1_000)
  }
}
