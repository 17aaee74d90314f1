public import OnRecordText

/// A formula's timeline: who used a run of words, when, how often, in which printed forms.
///
/// Only words that are spoken count (turns, without labels and incidents), and only those of current
/// revisions. Every count is exact, not a sample.
public struct WordingTimeline: Hashable, Sendable {
  /// Whether words are said, or stand in a question: a reporter's use is never the speaker's.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// In a statement, an answer, or whatever else is no question.
    case said
    /// By a reporter, in a question, or in a remark of one who asks.
    case asked
  }
  /// The words that were looked for, as they are compared: `don't`, `first`, `term`.
  public var words: [String]
  /// How many uses there are.
  public var count: WordingCount
  /// Uses in a speech that an earlier listed release has as well; they are counted in `count`.
  ///
  /// Known by the same day, speaker and words round the use; short remarks say too little to tell.
  public var repeatedCount: Int
  /// Uses in releases without a day: in no month and no year.
  public var undated: WordingCount
  /// The earliest use that has a day.
  public var first: WordingUse?
  /// The latest use that has a day.
  public var last: WordingUse?
  /// Months with uses, `2021-03`, rising.
  public var months: [WordingPeriod]
  /// Years with uses, `2021`, rising.
  public var years: [WordingPeriod]
  /// Who used the words, those with the most uses first; at most as many as were asked for.
  public var speakers: [WordingSpeaker]
  /// How many speakers there are, listed or not.
  public var speakerCount: Int
  /// The words as printed, the most frequent form first; at most as many as were asked for.
  public var variants: [WordingVariant]
  /// How many printed forms there are, listed or not.
  public var variantCount: Int
  /// By what the uses can be narrowed; a value's count is that of a timeline with it as filter.
  public var facets: [Facet]
  /// How many uses stand before this page.
  public var offset: Int
  /// The uses of this page, the earliest first; those without a day last.
  public var uses: [WordingUse]

  /// A timeline of words that nobody used.
  public init(words: [String]) {
    self.words = words
    count = WordingCount()
    repeatedCount = 0
    undated = WordingCount()
    months = []
    years = []
    speakers = []
    speakerCount = 0
    variants = []
    variantCount = 0
    facets = []
    offset = 0
    uses = []
  }
}

/// How often words are used, apart by role.
public struct WordingCount: Hashable, Sendable {
  /// Uses that are said.
  public var said = 0
  /// Uses that stand in questions.
  public var asked = 0

  /// No use.
  public init() {}

  /// All uses.
  public var total: Int { said + asked }

  /// Counts a use.
  public mutating func add(_ role: WordingTimeline.Role) {
    if role == .said { said += 1 } else { asked += 1 }
  }
}

/// The uses of a month or a year.
public struct WordingPeriod: Hashable, Sendable {
  /// `2021-03` or `2021`.
  public var name: String
  /// Its uses.
  public var count: WordingCount

  /// A period with its uses.
  public init(name: String, count: WordingCount) {
    self.name = name
    self.count = count
  }
}

/// A turn of a current revision.
public struct WordingPlace: Hashable, Sendable {
  /// The release.
  public var release: Release
  /// Number of its current revision, from 1.
  public var revision: Int
  /// Number of the turn, from 1.
  public var turn: Int

  /// A place of its parts.
  public init(release: Release, revision: Int, turn: Int) {
    self.release = release
    self.revision = revision
    self.turn = turn
  }
}

/// Who used the words; somebody who both says and asks them is listed for each.
public struct WordingSpeaker: Hashable, Sendable {
  /// The name, or what is known: `Jen Psaki`, `reporter`, `unnamed: senior official`, `unknown`.
  public var name: String
  /// The slug of the person; nil where the speaker is none of `people`.
  public var person: String?
  /// Whether the words are said or asked.
  public var role: WordingTimeline.Role
  /// How often.
  public var count: Int
  /// The first use, by day; where none has a day, the first of them.
  public var first: WordingPlace
  /// The last use that has a day, else the first.
  public var last: WordingPlace

  /// A speaker of all parts.
  public init(
    name: String, person: String?, role: WordingTimeline.Role, count: Int, first: WordingPlace,
    last: WordingPlace
  ) {
    self.name = name
    self.person = person
    self.role = role
    self.count = count
    self.first = first
    self.last = last
  }
}

/// A form in which the words are printed; white space counts as one space, all else as it is.
public struct WordingVariant: Hashable, Sendable {
  /// The words as printed.
  public var text: String
  /// How often.
  public var count: WordingCount
  /// Its first use, by day.
  public var first: WordingPlace

  /// A form of its parts.
  public init(text: String, count: WordingCount, first: WordingPlace) {
    self.text = text
    self.count = count
    self.first = first
  }
}

/// One use of the words.
public struct WordingUse: Hashable, Sendable {
  /// Where.
  public var place: WordingPlace
  /// Whose words; the slug of the person, nil where the speaker is none of `people`.
  public var person: String?
  /// Whether the words are said or asked.
  public var role: WordingTimeline.Role
  /// From the first word to the last, as bytes of the revision's text.
  public var range: ByteRange
  /// The words as printed, byte for byte.
  public var printed: String
  /// The use whose speech this is once more, published in another release; nil for most.
  public var repeats: WordingPlace?
  /// The turn, with the words marked.
  public var passage: MatchedPassage

  /// A use of all its parts.
  public init(
    place: WordingPlace, person: String?, role: WordingTimeline.Role, range: ByteRange,
    printed: String, repeats: WordingPlace?, passage: MatchedPassage
  ) {
    self.place = place
    self.person = person
    self.role = role
    self.range = range
    self.printed = printed
    self.repeats = repeats
    self.passage = passage
  }
}
