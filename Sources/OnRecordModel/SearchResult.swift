public import OnRecordText

/// Which turns a search looks at; a turn must pass every filter that is given.
public struct SearchFilter: Hashable, Sendable {
  /// Words of the speaker's name, or the label as printed.
  public var speaker: String?
  /// What the turn does.
  public var kind: Turn.Kind?
  /// The first day: `2021`, `2021-03` or `2021-03-05`.
  public var from: String?
  /// The last day, in the same forms; a month or year counts to its end.
  public var to: String?
  /// A part of the release's name, address or path.
  public var source: String?
  /// The year of the release: `2021`, or `undated` for releases without a day.
  public var year: String?
  /// The place as printed or as a facet gives it; case, accents and points do not matter.
  public var place: String?
  /// Where the release was published, as `Release.site` has it.
  public var site: String?
  /// Who speaks, as the slug of an entry of `people`, today's or one it had.
  public var person: String?

  /// The year of releases that have no day.
  public static let undated = "undated"

  /// A filter; what is nil lets every turn pass.
  public init(
    speaker: String? = nil, kind: Turn.Kind? = nil, from: String? = nil, to: String? = nil,
    source: String? = nil, year: String? = nil, place: String? = nil, site: String? = nil,
    person: String? = nil
  ) {
    self.speaker = speaker
    self.kind = kind
    self.from = from
    self.to = to
    self.source = source
    self.year = year
    self.place = place
    self.site = site
    self.person = person
  }
}

/// One exchange (or turn outside any exchange) that a search found.
public struct ExchangeMatch: Sendable {
  /// How the words of the query stand in it, from the best to the least.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// All words in one turn.
    case turn
    /// All words in one exchange, spread over its turns.
    case exchange
    /// All words in text outside any turn, such as a dateline.
    case surroundings
  }
  /// The release.
  public var release: Release
  /// Number of the revision, from 1.
  public var revision: Int
  /// Whether the revision is the release's current one.
  public var isCurrent: Bool
  /// Number of the exchange within the revision; nil outside any.
  public var exchange: Int?
  /// How the words of the query stand in it.
  public var scope: Scope
  /// The turns of the exchange in the order of the text; or the one turn or passage.
  public var passages: [MatchedPassage]

  /// A match of all its parts.
  public init(
    release: Release, revision: Int, isCurrent: Bool, exchange: Int?, scope: Scope,
    passages: [MatchedPassage]
  ) {
    self.release = release
    self.revision = revision
    self.isCurrent = isCurrent
    self.exchange = exchange
    self.scope = scope
    self.passages = passages
  }
}

/// A turn, or a stretch of text outside all turns, with the words of a query marked in it.
public struct MatchedPassage: Hashable, Sendable {
  /// Number of the turn within the revision, from 1; nil outside all turns.
  public var turn: Int?
  /// The label as printed; nil where none is.
  public var label: String?
  /// Whose words; nil outside all turns.
  public var speaker: Speaker?
  /// What the turn does; nil outside all turns.
  public var kind: Turn.Kind?
  /// The words, without label.
  public var text: String
  /// Where `text` begins in the revision's text, in bytes.
  public var start: Int
  /// The query's words, as byte ranges of `text`, in order.
  ///
  /// Empty in a turn that did not pass the filter.
  public var matches: [ByteRange]

  /// A passage of all its parts.
  public init(
    turn: Int?, label: String?, speaker: Speaker?, kind: Turn.Kind?, text: String, start: Int,
    matches: [ByteRange]
  ) {
    self.turn = turn
    self.label = label
    self.speaker = speaker
    self.kind = kind
    self.text = text
    self.start = start
    self.matches = matches
  }
}
