import OnRecordModel
import OnRecordText

/// Finds words that seem to stand under the wrong label: a question under the label of the one who
/// answers, an answer under an asker's.
///
/// Publishers print such labels once in a dozen briefings. The attribution stays as printed: what is
/// found here is told and nothing more, and only where the turns about it make it likely.
struct LabelDoubts {
  /// One doubt: where the words stand, and why they are doubted.
  struct Doubt {
    var range: ByteRange
    var message: String
  }

  let turns: [Turn]
  let gists: [TurnGist]
  let roles: [Role]
  let text: ReadingText

  /// Shorter questions are the speaker's own.
  ///
  /// `You all right there?`
  private static let shortestQuestion = 5
  /// Shorter turns between two questions are one asker's remark to another.
  private static let shortestAnswer = 20

  /// The doubts, in order of the text.
  ///
  /// Complexity: O(turns + their lengths).
  func doubts() -> [Doubt] {
    guard roles.contains(.asker) else { return [] }
    return turns.indices.compactMap { index in
      switch roles[index] {
      case .principal: questionOfAnswerer(index)
      case .asker: answerOfAsker(index)
      default: nil
      }
    }
  }

  private func questionOfAnswerer(_ index: Int) -> Doubt? {
    guard case .person(let name) = turns[index].speaker, let label = turns[index].label,
      gists[index].asks, gists[index].count >= Self.shortestQuestion,
      let last = turns[index].paragraphs.last
    else { return nil }
    if gists[index].endsAsking, index + 1 < turns.count, turns[index + 1].label != nil,
      turns[index + 1].speaker == turns[index].speaker, !gists[index + 1].startsOpen
    {
      return Doubt(
        range: last,
        message:
          "These words ask, and the next turn, of the same label “\(label)”, may answer them: "
          + "a label may be missing or wrong.")
    }
    if addresses(name, turns[index].paragraphs[0]) {
      return Doubt(
        range: turns[index].labelRange ?? last,
        message:
          "The words under “\(label)” ask, and are addressed to the one whom the label names.")
    }
    return nil
  }

  /// Whether a paragraph opens by addressing somebody by the first name.
  ///
  /// `Thanks, Dorte. Will …`
  private func addresses(_ name: String, _ paragraph: ByteRange) -> Bool {
    let names = name.words
    guard names.count >= 2, let first = names.first, first.utf8.count > 2 else { return false }
    let head = text.collapsed(
      paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 80))
    for word in head.words.prefix(5) {
      if (word.hasSuffix(",") || word.hasSuffix(".")) && word.dropLast() == first { return true }
      let key = WordKey(LabelWords.key(word))
      guard
        Phrases.greetings.contains(key) || Phrases.continuers.contains(key) || key == "you"
          || key == "and"
      else { return false }
    }
    return false
  }

  private func answerOfAsker(_ index: Int) -> Doubt? {
    guard isUnnamedAsker(index), index + 1 < turns.count, isUnnamedAsker(index + 1),
      let last = turns[index].paragraphs.last
    else { return nil }
    let message =
      "These words under “\(turns[index].label ?? "")” answer rather than ask: a label may be missing "
      + "or wrong."
    let gist = gists[index]
    if index > 0, isUnnamedAsker(index - 1), gists[index - 1].endsAsking, !gist.asks,
      gist.count >= Self.shortestAnswer, !gist.startsOpen, !requests(gist.opening)
    {
      return Doubt(range: turns[index].labelRange ?? last, message: message)
    }
    guard turns[index].paragraphs.dropLast().contains(where: { Sentences.asks($0, in: text) }),
      isAnswer(last)
    else { return nil }
    return Doubt(range: last, message: message)
  }

  private func isUnnamedAsker(_ index: Int) -> Bool {
    guard roles[index] == .asker, let label = turns[index].label else { return false }
    return LabelWords.askers.contains(LabelName.key(label))
  }

  /// Whether a paragraph asks nothing, is long, and does not go on with an asker's list.
  private func isAnswer(_ paragraph: ByteRange) -> Bool {
    guard Bytes.first(0x3F, in: text.bytes, paragraph) == nil else { return false }
    let words = text.collapsed(paragraph).words
    let opening = words.prefix(12).map { WordKey(LabelWords.key($0)) }
    return words.count >= Self.shortestAnswer && !requests(opening)
  }

  private func requests(_ opening: [WordKey]) -> Bool {
    let rest = opening.drop { Phrases.continuers.contains($0) }
    return Phrases.requests.stands(in: opening) || Phrases.switches.opens(rest)
      || rest.first.map { Phrases.greetings.contains($0) } ?? false
  }
}
