import OnRecord
import OnRecordModel

/// A formula's timeline: who used it, first, last, how often, in which exact forms.
enum WordingPage {
  /// Speakers and forms that are shown; a program gets more.
  private static let mostListed = 12

  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let asked = try WordingRequest(request.query)
    if request.format == .json { return try WordingAPI.answer(asked, in: room) }
    var view = form(asked)
    guard let phrase = asked.phrase else {
      view["title"] = .text("Wording")
      view["isAsked"] = .flag(false)
      return try room.page("wording", view)
    }
    let timeline = try asked.timeline(of: phrase, in: room, listLimit: mostListed)
    view["title"] = .text("Wording: \(phrase)")
    view["isAsked"] = .flag(true)
    view["isFound"] = .flag(timeline.count.total > 0)
    view["chips"] = .list(asked.filters.chips { room.links.page("/wording", $0) })
    view = view.merging(
      timeline.count.total > 0
        ? found(timeline, asked, in: room)
        : try EmptyWording(asked: asked, phrase: phrase, timeline: timeline, room: room).view())
    return try room.page("wording", view.merging(asked.pages(of: timeline, in: room).view))
  }

  /// The form with what was asked.
  private static func form(_ asked: WordingRequest) -> View {
    [
      "phrase": .optional(asked.phrase), "mostWords": .number(WordingLimits.words),
      "speaker": .optional(asked.parameters["speaker"]),
      "from": .optional(asked.parameters["from"]), "to": .optional(asked.parameters["to"]),
      "isFiltered": .flag(!asked.filters.isEmpty),
      "kept": .list(
        ["person", "kind", "year", "place", "site", "source"].compactMap { name in
          asked.parameters[name].map { ["name": .text(name), "value": .text($0)] }
        }),
    ]
  }

  private static func found(
    _ timeline: WordingTimeline, _ asked: WordingRequest, in room: Room
  ) -> View {
    func address(_ parameters: Parameters) -> String { room.links.page("/wording", parameters) }
    let links = room.links
    let last = timeline.last == timeline.first ? nil : timeline.last
    return [
      "count": .text(Numerals.count(timeline.count.total, "use")),
      "said": .number(timeline.count.said), "asked": .number(timeline.count.asked),
      "repeated": .text(repeated(timeline.repeatedCount)),
      "first": .optional(timeline.first.map { end($0, links) }),
      "last": .optional(last.map { end($0, links) }),
      "chart": .view(WordingChart(timeline: timeline, asked: asked, address: address).view),
      "speakers": .list(timeline.speakers.map { speaker($0, links) }),
      "moreSpeakers": .text(more(timeline.speakerCount, "speaker")),
      "variants": .list(timeline.variants.map { variant($0, links) }),
      "moreVariants": .text(more(timeline.variantCount, "form")),
      "facets": .list(
        timeline.facets.map {
          FacetView(facet: $0, parameters: asked.parameters, address: address).view
        }),
      "releases": .list(WordingUsesView(uses: timeline.uses, links: links).releases),
      "range": .text(range(timeline)),
    ]
  }

  private static func range(_ timeline: WordingTimeline) -> String {
    guard timeline.count.total > timeline.uses.count else { return "" }
    let first = timeline.offset + 1
    let last = timeline.offset + timeline.uses.count
    return timeline.uses.isEmpty
      ? "" : "\(Numerals.grouped(first)) to \(Numerals.grouped(last))"
  }

  private static func repeated(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return Numerals.count(count, "of them stands", "of them stand")
      + " in a speech that another release of the same day has as well."
  }

  private static func more(_ count: Int, _ noun: String) -> String {
    count > mostListed ? "and \(Numerals.count(count - mostListed, "more \(noun)"))" : ""
  }

  // MARK: - Places

  /// The first or the last use.
  private static func end(_ use: WordingUse, _ links: Links) -> View {
    let passage = use.passage
    let name = SpeakerName(label: passage.label, speaker: passage.speaker, kind: passage.kind)
    return place(use.place, links).merging([
      "label": .text(name.label), "person": .text(name.person),
      "asks": .flag(use.role == .asked),
      "name": .text(use.place.release.title ?? use.place.release.id),
    ])
  }

  private static func place(_ place: WordingPlace, _ links: Links) -> View {
    [
      "day": .text(Days.text(orUndated: place.release.day)),
      "shortDay": .text(Days.short(orUndated: place.release.day)),
      "machineDay": .optional(place.release.day),
      "address": .text(links.release(place.release.slug, turn: place.turn)),
    ]
  }

  private static func speaker(_ speaker: WordingSpeaker, _ links: Links) -> View {
    [
      "name": .text(name(speaker)),
      "page": .text(speaker.person.map { links.person($0) } ?? ""),
      "asks": .flag(speaker.role == .asked), "count": .number(speaker.count),
      "first": .view(place(speaker.first, links)), "last": .view(place(speaker.last, links)),
      "isOnce": .flag(speaker.count == 1),
    ]
  }

  private static func name(_ speaker: WordingSpeaker) -> String {
    switch speaker.name {
    case "reporter": "Reporters who are not named"
    case "unknown": "Not named"
    default: Speaker.plainName(speaker.name)
    }
  }

  private static func variant(_ variant: WordingVariant, _ links: Links) -> View {
    [
      "text": .text(variant.text), "count": .text(Numerals.count(variant.count.total, "use")),
      "isAsked": .flag(variant.count.said == 0), "first": .view(place(variant.first, links)),
    ]
  }
}
