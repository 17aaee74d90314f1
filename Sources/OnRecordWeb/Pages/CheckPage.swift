import OnRecordText
import OnRecordReport

/// The form into which a draft is put, and for programs what it takes.
enum CheckPage {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    if request.format == .json { return limits(room.limits) }
    var view: View = [
      "title": .text("Check the quotations of a draft"), "draftLimit": .text(size(room.limits)),
      "quotationLimit": .number(room.limits.quotations),
    ]
    view["verdictsPath"] = .text(room.links.page("/help") + "#verdicts")
    return try room.page("check", view)
  }

  /// The longest draft, as a person says it.
  static func size(_ limits: Limits) -> String {
    limits.draftBytes >= 1 << 20
      ? "\(limits.draftBytes >> 20) MiB" : "\(Numerals.grouped(limits.draftBytes >> 10)) KiB"
  }

  private static func limits(_ limits: Limits) -> Answer {
    Answer(mediaType: "application/json", body: CheckAPI.limits(limits).encoded() + [0x0A])
  }
}
