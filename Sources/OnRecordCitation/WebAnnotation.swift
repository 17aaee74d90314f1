import OnRecordText

/// A Web Annotation (W3C Recommendation of 2017) that points at the words of a place.
enum WebAnnotation {
  /// Targets are the reading text, by words and by code points, and the original page, by words alone:
  /// its text is not the reading's to the character.
  static func annotation(_ place: CitedPlace) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("@context", .string("http://www.w3.org/ns/anno.jsonld")), ("type", .string("Annotation")),
      ("motivation", .string("identifying")), ("body", citation(of: place.work)),
      ("target", .array(targets(of: place))),
    ]
    if let permalink = place.work.permalink {
      // Of paragraphs the permalink has a fragment already.
      let page = permalink.description
      let id = page + (page.contains("#") ? "-" : "#") + "annotation"
      members.insert(("id", .string(id)), at: 1)
    }
    return .object(members)
  }

  private static func citation(of work: CitedWork) -> JSONValue {
    .object([
      ("type", .string("TextualBody")), ("value", .string(ChicagoStyle.note(work).plain)),
      ("format", .string("text/plain")), ("purpose", .string("identifying")),
    ])
  }

  private static func targets(of place: CitedPlace) -> [JSONValue] {
    let selectors = place.ranges.map { QuoteSelector($0, in: place.text) }
    func targets(in source: String, _ parts: (QuoteSelector) -> [JSONValue]) -> [JSONValue] {
      selectors.isEmpty ? [.string(source)] : selectors.map { specific(source, parts($0)) }
    }
    let read = targets(in: place.textAddress) { [quote($0), position($0)] }
    // What a page says today is no proof of what it said before.
    guard let original = place.work.original, !place.work.isSuperseded else { return read }
    return read + targets(in: original.description) { [quote($0)] }
  }

  private static func specific(_ source: String, _ selectors: [JSONValue]) -> JSONValue {
    .object([
      ("type", .string("SpecificResource")), ("source", .string(source)),
      ("selector", selectors.count == 1 ? selectors[0] : .array(selectors)),
    ])
  }

  private static func quote(_ selector: QuoteSelector) -> JSONValue {
    .object([
      ("type", .string("TextQuoteSelector")), ("exact", .string(selector.exact)),
      ("prefix", .string(selector.prefix)), ("suffix", .string(selector.suffix)),
    ])
  }

  private static func position(_ selector: QuoteSelector) -> JSONValue {
    .object([
      ("type", .string("TextPositionSelector")),
      ("start", .number(selector.codePoints.lowerBound)),
      ("end", .number(selector.codePoints.upperBound)),
    ])
  }
}
