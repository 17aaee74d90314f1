public import OnRecordText

/// Two revisions beside each other, word by word.
public struct RevisionComparison: Sendable {
  /// The one that is taken for the earlier.
  public var old: RecordedReading
  /// The one that is taken for the later.
  public var new: RecordedReading
  /// The words of both in order, same and changed in turn.
  public var runs: [ComparedRun]
  /// Whether no shorter way from one text to the other was given up for its cost.
  public var isExact: Bool
  /// What the pages say of themselves otherwise: title, dates, place, notes.
  public var front: [FrontChange]

  /// A comparison of all its parts.
  public init(
    old: RecordedReading, new: RecordedReading, runs: [ComparedRun], isExact: Bool,
    front: [FrontChange]
  ) {
    self.old = old
    self.new = new
    self.runs = runs
    self.isExact = isExact
    self.front = front
  }

  /// Words that the later text has and the earlier has not.
  public var wordsAdded: Int { runs.reduce(0) { $0 + ($1.isSame ? 0 : $1.newCount) } }
  /// Words that the earlier text has and the later has not.
  public var wordsRemoved: Int { runs.reduce(0) { $0 + ($1.isSame ? 0 : $1.oldCount) } }
  /// Whether the words are the same, whatever the pages say of themselves.
  public var hasSameWords: Bool { runs.allSatisfy(\.isSame) }
}

/// A stretch of words that two revisions share, or that one has in the place of the other's.
public struct ComparedRun: Hashable, Sendable {
  /// Whether both have the same words there.
  public var isSame: Bool
  /// The words in the earlier text, in bytes; empty where the later one has more.
  public var old: ByteRange
  /// The words in the later text, in bytes; empty where the earlier one has more.
  public var new: ByteRange
  /// How many words of the earlier text.
  public var oldCount: Int
  /// How many words of the later text.
  public var newCount: Int
  /// The index of the turn in the earlier reading in which the run begins; nil outside all turns.
  public var oldTurn: Int?
  /// The index of the turn in the later reading in which the run begins; nil outside all turns.
  public var newTurn: Int?

  /// A run of all its parts.
  public init(
    isSame: Bool, old: ByteRange, new: ByteRange, oldCount: Int, newCount: Int, oldTurn: Int?,
    newTurn: Int?
  ) {
    self.isSame = isSame
    self.old = old
    self.new = new
    self.oldCount = oldCount
    self.newCount = newCount
    self.oldTurn = oldTurn
    self.newTurn = newTurn
  }
}

/// One thing that two revisions say of themselves otherwise.
public struct FrontChange: Hashable, Sendable {
  /// What it is about.
  public var key: FrontItem.Key
  /// As the earlier one prints it; nil where it says nothing of the kind.
  public var old: String?
  /// As the later one prints it; nil where it says nothing of the kind.
  public var new: String?

  /// A change of all its parts.
  public init(key: FrontItem.Key, old: String?, new: String?) {
    self.key = key
    self.old = old
    self.new = new
  }
}

/// A revision that superseded another.
public struct RecordedChange: Hashable, Sendable {
  /// The release.
  public var release: Release
  /// The later revision, with what changed in short.
  public var revision: Revision

  /// A change of its parts.
  public init(release: Release, revision: Revision) {
    self.release = release
    self.revision = revision
  }
}
