public import OnRecordModel
import OnRecordText

/// A reading, whole or some turns of it, with what it is a reading of.
public struct ReadingExcerpt: Sendable {
  /// The reading.
  public var reading: Reading
  /// The source's path.
  public var source: String
  /// SHA-256 of the source's bytes.
  public var hash: String
  /// Indexes of the turns, rising; nil for everything.
  public var turns: [Int]?

  /// A reading of a source.
  public init(_ reading: Reading, source: String, hash: String, turns: [Int]? = nil) {
    self.reading = reading
    self.source = source
    self.hash = hash
    self.turns = turns
  }

  fileprivate var placedTurns: [ReadingJSON.Placed<Turn>] {
    (turns ?? Array(reading.turns.indices)).map { index in
      let turn = reading.turns[index]
      return .init(turn, at: turn.range, in: reading, number: index + 1)
    }
  }

  /// Whether a place lies in what is wanted.
  fileprivate func has(_ range: ByteRange) -> Bool {
    turns.map { $0.contains { reading.turns[$0].range.covers(range) } } ?? true
  }
}

/// A revision of a release, whole or some turns of it.
public struct RecordedExcerpt: Sendable {
  /// The revision with its reading.
  public var recorded: RecordedReading
  /// Indexes of the turns, rising; nil for everything.
  public var turns: [Int]?

  /// A revision, or some turns of it.
  public init(_ recorded: RecordedReading, turns: [Int]? = nil) {
    self.recorded = recorded
    self.turns = turns
  }

  /// The turns with their places, for `ReadingJSON.turn`.
  public var placedTurns: [ReadingJSON.Placed<Turn>] { reading.placedTurns }

  fileprivate var reading: ReadingExcerpt {
    ReadingExcerpt(
      recorded.reading, source: recorded.revision.path, hash: recorded.revision.sourceHash,
      turns: turns)
  }
}

extension ReadingJSON {
  /// A reading by itself: a line of `read --json`.
  public static let document = JSONShape<ReadingExcerpt>(
    "Reading", "What was read from a source.",
    [
      .text("source", "The source's path.") { $0.source },
      .text("sha256", "SHA-256 of the source's bytes.") { $0.hash },
      .text("media_type", "Media type of the format that was read.") { $0.reading.mediaType },
      JSONField("part", "Which part of the source it is.", .string, isAlwaysThere: false) {
        $0.reading.part.map { .string($0) }
      },
      .choice("fidelity", "How near it stands to the words as spoken.") { $0.reading.fidelity },
      .list("front", "What the page says of itself, as printed.", front) { $0.reading.front },
      .list("people", "Whom the page names.", person) { $0.reading.people },
      .list("turns", "The turns, in order.", turn) { $0.placedTurns },
      .list("incidents", "What happened within the words.", incident) { excerpt in
        excerpt.reading.incidents.filter { excerpt.has($0.range) }
          .map { Placed($0, at: $0.range, in: excerpt.reading) }
      },
      .list("emendations", "Corrections of the publisher's.", emendation) { excerpt in
        excerpt.reading.emendations
          .filter { ($0.struck ?? $0.repair).map(excerpt.has) ?? (excerpt.turns == nil) }
          .map { Placed($0, at: 0..<0, in: excerpt.reading) }
      },
      // These two come with the register.
      .texts("register", "Empty, until the register is there.") { _ in [] },
      .texts("encounters", "Empty, until the register is there.") { _ in [] },
      .list("trivia", "What stands between the turns; none of some turns alone.", place) {
        excerpt in
        (excerpt.turns == nil ? excerpt.reading.trivia : [])
          .map { Placed((), at: $0, in: excerpt.reading) }
      },
      .list("diagnostics", "Doubts of the reading.", diagnostic) { $0.reading.diagnostics },
    ])

  /// The keys of a revision with its reading: `show --json`.
  public static let recordedFields: [JSONField<RecordedExcerpt>] =
    ReleaseJSON.release.fields.map { $0.of { $0.recorded.release } }
    + [.one("revision", "The revision.", ReleaseJSON.revision) { $0.recorded.revision }]
    // The release has these two already.
    + document.fields.filter { !["part", "fidelity"].contains($0.key) }.map { $0.of(\.reading) }

  /// A revision with its reading: `show --json`.
  public static let recorded = JSONShape<RecordedExcerpt>(
    "RecordedReading", "A revision of a release with what was read from it.", recordedFields)
}
