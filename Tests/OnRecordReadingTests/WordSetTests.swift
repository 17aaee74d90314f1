import Testing

@testable import OnRecordReading

/// The tables of words and phrases, against sets and arrays of the standard library.
@Suite("Sets of words and phrases")
struct WordSetTests {
  private static let vocabulary = [
    "a", "i", "the", "thank", "you", "you're", "mr", "madam", "ma'am", "go", "ahead", "back",
    "question", "questions", "follow-up", "déjà", "ok", "okay", "one", "more", "on", "to",
  ]

  @Test("A word has one key, however it is printed and wherever it is cut from")
  func keys() {
    for (word, other) in [("You’re", "you're"), ("GO", "go"), ("Follow-Up", "follow-up")] {
      #expect(WordKey(word) == WordKey(other))
      #expect(WordKey(Substring("x " + word).dropFirst(2)) == WordKey(other))
      let bytes = Array(("“" + word + "”").utf8)
      #expect(WordKey(bytes, 3..<bytes.count - 3) == WordKey(other))
    }
    #expect(WordKey("you're") == "you're")
    #expect(WordKey("youre") != "you're")
    // Another mark of three bytes is not an apostrophe.
    #expect(WordKey("you”re") != "you're")
  }

  @Test("A set holds what it was made of and nothing else, for every size")
  func sets() {
    for size in 0...Self.vocabulary.count {
      let words = Self.vocabulary.prefix(size)
      let set = WordSet(words.map { WordKey($0) })
      for word in Self.vocabulary {
        #expect(set.contains(WordKey(word)) == words.contains(word), "\(word) of \(size)")
      }
    }
    let both = WordSet(["a", "go"]).union(["go", "you"])
    #expect(both.contains("a") && both.contains("go") && both.contains("you"))
    #expect(!both.contains("ahead"))
  }

  @Test("A phrase stands where its words stand in a row")
  func phrases() {
    let phrases: PhraseSet = [["go", "ahead"], ["go", "back", "to"], ["question"]]
    func keys(_ words: String) -> [WordKey] { words.words.map { WordKey($0) } }
    #expect(phrases.stands(in: keys("please go ahead")))
    #expect(phrases.stands(in: keys("go go back to")))
    #expect(phrases.stands(in: keys("the question")))
    #expect(!phrases.stands(in: keys("go right ahead")))
    #expect(!phrases.stands(in: keys("i go back")))
    #expect(!phrases.stands(in: []))
    #expect(phrases.opens(keys("go ahead please")))
    #expect(!phrases.opens(keys("please go ahead")))
    #expect(phrases.opens(keys("please go ahead").dropFirst()))
  }
}
