import OnRecordCitation
import OnRecordModel
import OnRecordText

/// The text of a reading for templates: turns, and what stands between them.
struct TurnViews {
  let reading: Reading
  let dressing: Dressing
  private let paragraphs: [Anchors.Paragraph]

  init(_ reading: Reading, matches: [ByteRange] = []) {
    self.reading = reading
    dressing = Dressing(reading, matches: matches)
    paragraphs = Anchors(reading).paragraphs
  }

  /// Everything from the first turn on, in order: turns, and paragraphs outside all turns.
  ///
  /// Of a text without turns, such as a joint statement, its paragraphs.
  var blocks: [View] {
    var views: [View] = []
    var lastExchange: Int?
    // A person is named where a label stands for the first time, or for another person than before.
    var named: [String: String] = [:]
    var rest = paragraphs[above.count...]
    while let first = rest.first {
      guard let index = first.turn else {
        views.append(outside(rest.removeFirst()))
        continue
      }
      let own = rest.prefix { $0.turn == index }
      rest = rest.dropFirst(own.count)
      var view = turn(index, own)
      let name = SpeakerName(reading.turns[index])
      if named.updateValue(name.person, forKey: name.label) == name.person {
        view["name"] = .text("")
      }
      if let exchange = reading.turns[index].exchange, exchange != lastExchange {
        view["exchange"] = .text(String(exchange))
        // What begins an exchange is a question, and looks like one without being told so.
        view["question"] = .flag(false)
        view["told"] = .flag(!Self.isAsked(reading.turns[index]))
        lastExchange = exchange
      }
      views.append(view)
    }
    return views
  }

  /// What stands above the first turn: letterhead, title, dateline.
  var head: [View] { above.filter { !isCaption($0.range) }.map(numbered) }

  /// Captions of pictures above the first turn.
  var captions: [View] { above.filter { isCaption($0.range) }.map(numbered) }

  /// One turn with its speaker, its number and its words.
  func turn(_ index: Int) -> View { turn(index, paragraphs.filter { $0.turn == index }[...]) }

  private func turn(_ index: Int, _ own: ArraySlice<Anchors.Paragraph>) -> View {
    let turn = reading.turns[index]
    let name = SpeakerName(turn)
    return [
      "turn": .text(String(index + 1)), "label": .text(name.label), "name": .text(name.person),
      "asks": .flag(name.needsQuestionSaid), "question": .flag(Self.isAsked(turn)),
      "aside": .flag(turn.kind == .moderation || turn.kind == .interpretation),
      "exchange": .text(""),
      // The first paragraph stands where the turn's own number stands.
      "paragraphs": .list(
        own.enumerated().map { numbered($1).merging(["follows": .flag($0 > 0)]) }),
    ]
  }

  /// Whether an asker or bystander speaks, not one who answers.
  static func isAsked(_ turn: Turn) -> Bool {
    turn.kind == .question || turn.kind == .interjection
  }

  private var above: ArraySlice<Anchors.Paragraph> {
    reading.turns.isEmpty ? [] : paragraphs.prefix { $0.turn == nil }
  }

  private func outside(_ paragraph: Anchors.Paragraph) -> View {
    // In a text without turns nothing is beside the point.
    numbered(paragraph).merging([
      "outside": .flag(true), "aside": .flag(!reading.turns.isEmpty), "turn": .text(""),
    ])
  }

  private func numbered(_ paragraph: Anchors.Paragraph) -> View {
    [
      "number": .text(String(paragraph.number)),
      "words": .markup(dressing.markup(paragraph.range)),
    ]
  }

  private func isCaption(_ range: ByteRange) -> Bool {
    reading.front.contains { item in
      item.key == .picture && item.text.map { $0.overlaps(range) } ?? false
    }
  }
}
