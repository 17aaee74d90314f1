import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

@testable import OnRecordQuotation

/// Words under their numbers, against the ladder by which words are compared.
@Suite("The vocabulary of a segment")
struct VocabularyTests {
  private static let letters = Array("aAbBéÉ'’`.19ß").map(String.init)

  /// Words of few letters, so that many come again; short, of just 16 bytes, and longer.
  private func text(_ seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    return (0..<3_000).map { _ in
      let length = [1, 2, 3, 8, 15, 16, 17, 40].randomElement(using: &random) ?? 1
      let few = Bool.random(using: &random) ? 2 : Self.letters.count
      return (0..<length).map { _ in
        Self.letters[Int.random(in: 0..<few, using: &random)]
      }.joined()
    }.joined(separator: " ")
  }

  @Test("Words have one number where they fold alike, and only there", arguments: 1...4)
  func numbers(seed: UInt64) {
    let bytes = Array(text(seed).utf8)
    var vocabulary = Vocabulary()
    var numbers: [[UInt8]: UInt32] = [:]
    var counts: [UInt32: UInt32] = [:]
    var all: [UInt32] = []
    for word in Words.all(in: bytes, range: 0..<bytes.count) {
      let folded = Normalization.folded(word, of: bytes)
      let number = vocabulary.number(of: word, in: bytes)
      if let known = numbers[folded] {
        #expect(number == known)
      } else {
        #expect(Int(number) == numbers.count + 1)
        numbers[folded] = number
      }
      counts[number, default: 0] += 1
      all.append(number)
    }
    #expect(vocabulary.count == numbers.count)
    vocabulary.count(all)
    for (number, count) in counts { #expect(vocabulary.counts[Int(number)] == count) }
    for (folded, number) in numbers {
      let place = vocabulary.offsets[Int(number)]..<vocabulary.offsets[Int(number) + 1]
      #expect(Array(vocabulary.pool[place]) == folded)
    }
  }

  @Test("In registers a word is its folded form: case and backticks apart, nothing is lost")
  func registers() {
    func key(_ text: String) -> ShortWord? {
      let bytes = Array("\(text) and sixteen more bytes".utf8)
      return Words.next(in: bytes, from: 0, to: bytes.count)
        .flatMap { ShortWord(folded: $0, in: bytes) }
    }
    #expect(key("Don't") == key("don't"))
    #expect(key("dont") != key("don't"))
    #expect(key("abcdefgh") != key("abcdefghi"))
    #expect(key("abcdefghijklmnop") != nil)
    #expect(key("abcdefghijklmnopq") == nil)
    #expect(key("don`t") == nil)
    #expect(key("don’t") == nil)
    #expect(key("U.S.") == nil)
    #expect(key("1,000") == nil)
  }
}
