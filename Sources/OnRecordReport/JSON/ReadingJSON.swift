public import OnRecordModel
import OnRecordText

/// A reading as JSON (a contract: keys are only ever added).
///
/// `start` and `end` are bytes of the source, `text_start` and `text_end` bytes of the text; turns and
/// trivia tile both.
public enum ReadingJSON {
  /// A part of a reading at its place.
  public struct Placed<Part: Sendable>: Sendable {
    let part: Part
    let range: ByteRange
    let reading: Reading
    /// Its number in the reading, from 1.
    var number = 0

    init(_ part: Part, at range: ByteRange, in reading: Reading, number: Int = 0) {
      self.part = part
      self.range = range
      self.reading = reading
      self.number = number
    }

    fileprivate var source: ByteRange { reading.map.source(of: range) }
  }

  /// Where a range of the text stands, in the source and in the text.
  private static func place<Part>(_ type: Part.Type) -> [JSONField<Placed<Part>>] {
    [
      .count("start", "The first byte in the source.") { $0.source.lowerBound },
      .count("end", "The byte behind the last in the source.") { $0.source.upperBound },
      .count("text_start", "The first byte in the reading text.") { $0.range.lowerBound },
      .count("text_end", "The byte behind the last in the reading text.") { $0.range.upperBound },
    ]
  }

  private static func words<Part>(_ about: String) -> JSONField<Placed<Part>> {
    .text("text", about) { $0.reading.text[$0.range] }
  }

  /// A place and nothing else.
  public static let place = JSONShape<Placed<Void>>(
    "Place", "A place in a source and in its reading text; bytes, half open.", place(Void.self))

  /// A passage of words.
  public static let passage = JSONShape<Placed<Void>>(
    "Passage", "Words at their place.", place(Void.self) + [words("The words.")])

  /// What a page says of itself.
  public static let front = JSONShape<FrontItem>(
    "FrontItem", "What a page says of itself: a title, a date, a place.",
    [
      .choice("key", "What it is.") { $0.key },
      .text("printed", "As printed.") { $0.printed },
      .text("read", "As read: a date as 2021-01-22.") { $0.read },
      .count("start", "The first byte in the source.") { $0.source.lowerBound },
      .count("end", "The byte behind the last.") { $0.source.upperBound },
    ])

  /// A person whom a page names.
  public static let person = JSONShape<Person>(
    "NamedPerson", "A person whom the page names.",
    [
      .text("name", "The name.") { $0.name },
      .textOrNull("office", "The office as printed.") { $0.office },
    ])

  /// One speaker's uninterrupted speech.
  public static let turn = JSONShape<Placed<Turn>>(
    "Turn", "One speaker's uninterrupted speech; with the trivia, turns tile the text.",
    place(Turn.self) + [
      .textOrNull("label", "The label as printed.") { $0.part.label },
      .text("speaker", "A name, reporter, unnamed: role, audience or unknown.") {
        $0.part.speaker.description
      },
      .choice("kind", "What the turn does.") { $0.part.kind },
      .countOrNull("exchange", "Number of the exchange to which it belongs.") { $0.part.exchange },
      .flag("follow_up", "Whether it asks further in the same exchange.") { $0.part.isFollowUp },
      .list("questions", "The sentences that ask.", ReadingJSON.place) { turn in
        turn.part.questions.map { Placed((), at: $0, in: turn.reading) }
      },
      .count("turn", "Its number, from 1: the 14 of #t14.") { $0.number },
      words("Label and words as they stand in the reading text."),
    ])

  /// Something that happened, or is remarked, within the words.
  public static let incident = JSONShape<Placed<Incident>>(
    "Incident", "Laughter, a gap, a note, a correction.",
    place(Incident.self) + [
      .choice("type", "What it is.") { $0.part.kind }, words("As printed."),
    ])

  /// A correction of the publisher's.
  public static let emendation = JSONShape<Placed<Emendation>>(
    "Emendation", "Words that the publisher struck, and what stands for them.",
    [
      .oneOrNull("struck", "The struck words.", passage) { item in
        item.part.struck.map { Placed((), at: $0, in: item.reading) }
      },
      .oneOrNull("repair", "The words for them.", passage) { item in
        item.part.repair.map { Placed((), at: $0, in: item.reading) }
      },
    ])

  /// A doubt of the reading.
  public static let diagnostic = JSONShape<Diagnostic>(
    "Diagnostic", "A doubt of the reading, with its place in the source.",
    [
      .text("code", "Which one, for programs.") { $0.code.rawValue },
      .count("start", "The first byte in the source.") { $0.source.lowerBound },
      .count("end", "The byte behind the last.") { $0.source.upperBound },
      .text("message", "A sentence for a person.") { $0.message },
    ])
}
