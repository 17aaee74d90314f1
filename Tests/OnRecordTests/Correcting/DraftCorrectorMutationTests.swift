import Foundation
import OnRecord
import OnRecordModel
import OnRecordTestSupport
import OnRecordText
import Testing

/// Sentences of the sample record, bent as drafts bend them, by a seed.
@Suite("Mending whatever a draft does to the record's words")
struct DraftCorrectorMutationTests {
  private struct Sentence {
    let words: [Substring]
    let speaker: String
  }

  /// The sentences of all answers and statements whose speaker has a name.
  private func sentences(_ record: Record) throws -> [Sentence] {
    var sentences: [Sentence] = []
    for key in try record.revisionKeys(currentOnly: true) {
      guard let reading = try record.reading(ofRevision: key)?.reading else { continue }
      for turn in reading.turns where turn.kind == .answer || turn.kind == .statement {
        guard case .person(let name) = turn.speaker else { continue }
        for part in reading.text[turn.range].split(whereSeparator: ".?!\n".contains) {
          let words = part.split(whereSeparator: \.isWhitespace)
          if 7..<60 ~= words.count { sentences.append(Sentence(words: words, speaker: name)) }
        }
      }
    }
    return sentences
  }

  private struct Bender {
    var random: SplitMix64
    let sentences: [Sentence]

    mutating func below(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &random) }

    mutating func words(_ sentence: Sentence) -> [String] {
      var words = sentence.words.map(String.init)
      for _ in 0...below(3) {
        let place = below(words.count)
        switch below(9) {
        case 0: words.remove(at: place)
        case 1: words.insert(["not", "very", "seven", "Veldania"][below(4)], at: place)
        case 2: words[place] = ["might", "Orsk", "harbour", "40,000"][below(4)]
        case 3: words[place] = words[place].uppercased()
        case 4: words.insert("[the Minister]", at: place)
        case 5: words.removeSubrange(place..<min(words.count, place + 3))
        case 6: words.insert("…", at: place)
        case 7: words.insert("…", at: place); words.removeFirst(min(words.count - 4, below(3)))
        default: words.swapAt(place, below(words.count))
        }
        if words.count < 5 { break }
      }
      return words
    }

    mutating func quotation() -> String {
      let first = sentences[below(sentences.count)]
      var text = words(first).joined(separator: below(4) == 0 ? "\n" : " ")
      if below(6) == 0 {
        text += ". " + words(sentences[below(sentences.count)]).joined(separator: " ")
      }
      let (opening, closing) = [("“", "”"), ("\"", "\""), ("«", "»"), ("‘", "’")][below(4)]
      let speaker = below(5) == 0 ? sentences[below(sentences.count)].speaker : first.speaker
      switch below(4) {
      case 0: return "Then \(speaker) said: \(opening)\(text).\(closing)"
      case 1:
        let halves = text.split(separator: " ", maxSplits: 4)
        guard halves.count == 5 else { break }
        return opening + halves[..<4].joined(separator: " ") + ",\(closing) \(speaker) said, "
          + "\(opening)\(halves[4]).\(closing)"
      case 2: return "\(opening)*\(text)*,\(closing) \(speaker) said."
      default: break
      }
      return "\(opening)\(text),\(closing) \(speaker) said."
    }
  }

  @Test("Every correction that is offered mends, and moves nothing else", arguments: [1, 2, 3])
  func mutations(seed: UInt64) throws {
    let workshop = try RecordWorkshop()
    try workshop.addSamples()
    let record = try workshop.reader()
    var bender = Bender(random: SplitMix64(seed: seed), sentences: try sentences(record))
    try #require(bender.sentences.count > 50)
    let paragraphs = (0..<24).map { _ in bender.quotation() }
    let (draft, source) = try RecordWorkshop.draft(
      "# A draft\n\n" + paragraphs.joined(separator: "\n\n") + "\n")
    var checker = DraftChecker(record: workshop.place)
    let checked = try #require(try checker.check(draft))
    let corrector = DraftCorrector(checked, source: source)
    var made = 0
    var mendable = 0
    for (number, quotation) in checked.quotations.enumerated() {
      guard let check = quotation.check else { continue }
      let corrections = corrector.corrections(ofQuotation: number)
      if check.verdict == .altered, check.attribution != .mismatch {
        mendable += 1
        if corrections.contains(where: { $0.kind == .exactWords }) { made += 1 }
      }
      for correction in corrections {
        let text = String(decoding: correction.applied(to: source), as: UTF8.self)
        let mended = try checker.check(RecordWorkshop.draft(text).draft)
        let again = try #require(mended).quotations
        let now = try #require(again.indices.contains(number) ? again[number].check : nil)
        switch correction.kind {
        case .exactWords, .restoredWords:
          if check.attribution != .mismatch {
            #expect(now.verdict <= check.verdict, "\(quotation.words) → \(again[number].words)")
          }
          #expect(
            !now.differences.contains { $0.gravity >= .wording && $0.kind != .ellipsis },
            "\(quotation.words) → \(again[number].words): \(now.differences)")
        case .parted: #expect(now.verdict != .spliced, "\(again[number].words)")
        case .speaker: #expect(now.attribution == .match, "\(again[number].words)")
        }
      }
    }
    // What is altered can nearly always be mended.
    #expect(mendable > 6)
    #expect(made * 10 >= mendable * 8, "\(made) of \(mendable)")
  }
}

extension Verdict {
  fileprivate static func <= (left: Verdict, right: Verdict) -> Bool {
    let order = Verdict.allCases
    return order.firstIndex(of: left) ?? 0 <= order.firstIndex(of: right) ?? 0
  }
}
