import OnRecordTestSupport
import OnRecordText
import Testing

@Suite("What differs between two texts")
struct TextDifferencesTests {
  /// Same words as they are, changes as `[old→new]`.
  private func shown(_ old: String, _ new: String) -> String {
    let (first, second) = (ReadingText(old), ReadingText(new))
    return TextDifferences(old: first, new: second).runs.map { run in
      run.isSame ? first[run.old] : "[\(first[run.old])→\(second[run.new])]"
    }.joined(separator: " ")
  }

  @Test("A changed word, one left out, one put in")
  func changes() {
    #expect(shown("a b c", "a x c") == "a [b→x] c")
    #expect(shown("a b c", "a c") == "a [b→] c")
    #expect(shown("a c", "a b c") == "a [→b] c")
    #expect(shown("a b", "b a") == "[a→] b [→a]" || shown("a b", "b a") == "[→b] a [b→]")
    #expect(shown("", "a b") == "[→a b]")
    #expect(shown("a b", "") == "[a b→]")
    #expect(shown("", "").isEmpty)
  }

  @Test("Layout is no difference, a comma is")
  func layout() {
    #expect(TextDifferences(old: .init("a  b\n\nc"), new: .init("a b c\u{A0}")).isEmpty)
    #expect(shown("yes, we will", "yes we will") == "[yes,→yes] we will")
    #expect(TextDifferences(old: .init("é"), new: .init("e\u{301}")).isEmpty == false)
  }

  @Test("A removed word has its place in the other text")
  func places() throws {
    let differences = TextDifferences(old: .init("one two three"), new: .init("one three"))
    let run = try #require(differences.runs.first { !$0.isSame })
    #expect(run.old == 4..<7)
    #expect(run.new == 4..<4)
    #expect(differences.removedCount == 1)
    #expect(differences.addedCount == 0)
    let end = TextDifferences(old: .init("one two "), new: .init("one "))
    #expect(end.runs.last?.new == 4..<4)
  }

  @Test("The runs tile the words of both texts, and the way is the shortest where texts are small")
  func properties() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<400 {
      let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Int.random(in: 0...40, using: &random)
      }
      var new = old
      for _ in 0..<Int.random(in: 0...8, using: &random) where !new.isEmpty {
        let place = Int.random(in: 0..<new.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: new[place] = Int.random(in: 0...40, using: &random)
        case 1: new.remove(at: place)
        default: new.insert(Int.random(in: 0...40, using: &random), at: place)
        }
      }
      let words = { (list: [Int]) in list.map { String($0) }.joined(separator: " ") }
      let (first, second) = (ReadingText(words(old)), ReadingText(words(new)))
      let differences = TextDifferences(old: first, new: second)
      let olds = differences.runs.map { first[$0.old] }.filter { !$0.isEmpty }
      let news = differences.runs.map { second[$0.new] }.filter { !$0.isEmpty }
      #expect(olds.joined(separator: " ") == words(old))
      #expect(news.joined(separator: " ") == words(new))
      for run in differences.runs where run.isSame { #expect(first[run.old] == second[run.new]) }
      for (run, next) in zip(differences.runs, differences.runs.dropFirst()) {
        #expect(run.isSame != next.isSame)
      }
      #expect(differences.isExact)
      let shortest = new.difference(from: old).count
      // Anchors of four words in a row may cost a little.
      #expect(differences.addedCount + differences.removedCount <= shortest + 8)
      if old.count < 4 || new.count < 4 {
        #expect(differences.addedCount + differences.removedCount == shortest)
      }
    }
  }

  @Test("Two long texts that share little end in bounded time, and say that they were given up")
  func hostile() {
    let old = ReadingText((0..<30_000).map { "a\($0 % 3)" }.joined(separator: " "))
    let new = ReadingText((0..<30_000).map { "a\(($0 * 7 + $0 / 5) % 4)" }.joined(separator: " "))
    let differences = TextDifferences(old: old, new: new)
    #expect(!differences.isExact)
    #expect(differences.runs.reduce(0) { $0 + $1.oldCount } == 30_000)
  }
}
