/// How to read this record: what it is, what its signs mean, what it cannot do.
enum HelpPage {
  static func answer(_ request: WebRequest, _ room: Room) throws -> Answer {
    let limits = room.limits
    return try room.page(
      "help",
      [
        "title": .text("How to read this record"),
        "draftLimit": .text(CheckPage.size(limits)), "secondLimit": .number(limits.checkSeconds),
        "quotationLimit": .number(limits.quotations),
      ])
  }
}
