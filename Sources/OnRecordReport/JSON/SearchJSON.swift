public import OnRecordModel
public import OnRecordText
import OnRecordWording

/// What a search finds, as JSON.
public enum SearchJSON {
  /// A passage of a match, with the match to which it belongs.
  public struct Passage: Sendable {
    let passage: MatchedPassage
    let match: ExchangeMatch
  }

  /// Where matched words stand in the reading text.
  public static let place = JSONShape<ByteRange>(
    "TextPlace", "Bytes of the reading text, half open.",
    [
      .count("text_start", "The first byte.") { $0.lowerBound },
      .count("text_end", "The byte behind the last.") { $0.upperBound },
    ])

  /// A turn of an exchange.
  public static let passage = JSONShape<Passage>(
    "MatchedTurn", "A turn of an exchange that was found, or a passage outside all turns.",
    [
      .countOrNull("turn", "Number of the turn, from 1.") { $0.passage.turn },
      .text("permalink", "The name of the place: release#t14.") {
        Permalink($0.match, turn: $0.passage.turn).description
      },
      .textOrNull("label", "The label as printed.") { $0.passage.label },
      .textOrNull("speaker", "Who speaks.") { $0.passage.speaker?.description },
      .choiceOrNull("kind", "What the turn does.") { $0.passage.kind },
      .text("text", "The words.") { $0.passage.text },
      .count("text_start", "Where they begin in the reading text, in bytes.") { $0.passage.start },
      .count("text_end", "The byte behind the last.") {
        $0.passage.start + $0.passage.text.utf8.count
      },
      .list("matches", "The words that were looked for.", place) { part in
        let start = part.passage.start
        return part.passage.matches.map { start + $0.lowerBound..<start + $0.upperBound }
      },
    ])

  /// An exchange: a line of `search --json`.
  public static let match = JSONShape<ExchangeMatch>(
    "Exchange", "An exchange in which all words of a search stand.",
    [
      .text("id", "The release's name.") { $0.release.id },
      .count("revision", "Number of the revision.") { $0.revision },
      .flag("current", "Whether no later revision supersedes it.") { $0.isCurrent },
      .textOrNull("title", "The release's title.") { $0.release.title },
      .textOrNull("day", "The release's day.") { $0.release.day },
      .text("address", "Where the release was published.") { $0.release.address },
      .countOrNull("exchange", "Number of the exchange within the release.") { $0.exchange },
      .choice("scope", "Whether all words stand in one turn, one exchange, or outside turns.") {
        $0.scope
      },
      .list("turns", "The turns of the exchange, in order.", passage) { match in
        match.passages.map { Passage(passage: $0, match: match) }
      },
    ])

  /// A value of a facet with its count.
  public static let value = JSONShape<FacetValue>(
    "FacetValue", "A value with how many have it.",
    [
      .text("value", "As a filter takes it.") { $0.value },
      .text("label", "As a person reads it.") { $0.label },
      .count("count", "How many have it.") { $0.count },
    ])

  /// One facet.
  public static let facet = JSONShape<Facet>(
    "Facet", "A property by which a search can be narrowed.",
    [
      .count("count", "How many values there are, listed or not.") { $0.valueCount },
      .list("values", "The most frequent values.", value) { $0.values },
    ])

  /// All facets of a search, by name.
  public static let facets = JSONShape<SearchAnswer>(
    "Facets", "By what a search can be narrowed; a value's count is what a search with it finds.",
    Facet.Name.allCases.map { name in
      JSONField(name.rawValue, "By \(name.rawValue).", facet.schema, isAlwaysThere: false) {
        answer in
        answer.facets.first { $0.name == name }.map { facet($0) }
      }
    })

  /// The last line of `search --facets --json`.
  public static let tally = JSONShape<SearchAnswer>(
    "SearchTally", "How many exchanges there are in all, and by what they can be narrowed.",
    [
      .count("total", "How many exchanges there are in all.") { $0.total },
      .one("facets", "By what they can be narrowed.", facets) { $0 },
    ])
}
