import Foundation
import OnRecord
import OnRecordModel
import OnRecordWording
import Testing

@Suite("What of a found exchange is shown")
struct MatchExcerptsTests {
  /// A turn with words marked that stand once in it.
  private func passage(
    _ turn: Int, _ kind: Turn.Kind, _ text: String, _ words: String...
  ) -> MatchedPassage {
    let matches = words.map { word -> Range<Int> in
      let place = text.range(of: word) ?? text.startIndex..<text.startIndex
      let start = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
      return start..<start + word.utf8.count
    }
    return MatchedPassage(
      turn: turn, label: nil, speaker: nil, kind: kind, text: text, start: 0, matches: matches)
  }

  private func excerpts(_ passage: MatchedPassage, longest: Int) -> [String] {
    MatchExcerpts.ranges(of: passage, longest: longest).map {
      String(decoding: Array(passage.text.utf8)[$0], as: UTF8.self)
    }
  }

  private let before = String(repeating: "Much was said before. ", count: 6)
  private let after = String(repeating: " And much thereafter.", count: 6)

  @Test("An excerpt begins at a paragraph rather than with the last words of the one before")
  func paragraphs() {
    let text = before + "It ends.\n \n\u{A0} The harbour opens." + after
    let shown = excerpts(passage(1, .answer, text, "harbour"), longest: 90)
    #expect(shown.count == 1 && shown[0].hasPrefix("The harbour opens."), "\(shown)")
    // One line's end is none of a paragraph.
    let wrapped = before + "It ends.\nThe harbour opens." + after
    let other = excerpts(passage(1, .answer, wrapped, "harbour"), longest: 90)
    #expect(other.count == 1 && other[0].contains("before. It ends.\nThe"), "\(other)")
  }

  @Test("A word at a paragraph's beginning, and at the text's, is in its excerpt")
  func edges() {
    let text = "Harbours open." + after + "\n\nBoats sail." + after
    let shown = excerpts(passage(1, .answer, text, "Harbours", "Boats"), longest: 60)
    #expect(shown.count == 2 && shown[0].hasPrefix("Harbours open."), "\(shown)")
    #expect(shown.last?.hasPrefix("Boats sail.") == true, "\(shown)")
  }
}
