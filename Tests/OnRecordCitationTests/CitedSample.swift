import OnRecordCitation
import OnRecordModel
import OnRecordText

/// A release of our own making, to be cited.
enum CitedSample {
  /// A question of a reporter, an answer by one whom the label calls by the surname, an interpreter,
  /// and one whom nobody names.
  static func reading(
    title: String? = "Remarks in Aldersund", answer: String = "We will not lower them.",
    name: String = "Ada Morava", label: String = "MS. MORAVA", front: [FrontItem] = [],
    fidelity: Fidelity = .unknown
  ) -> Reading {
    let paragraphs: [(label: String?, speaker: Speaker, kind: Turn.Kind, words: String)] = [
      ("Q", .reporter(name: "Rolf Anders", outlet: "Lakes Wire"), .question, "Will they fall?"),
      (label, .person(name), .answer, answer),
      ("INTERPRETER", .unnamed("interpreter"), .interpretation, "They will not be lowered."),
      (nil, .unknown, .statement, "That is all."),
      ("Q", .reporter(name: nil, outlet: nil), .question, "Will they fall?"),
    ]
    var text = ""
    var turns: [Turn] = []
    for (label, speaker, kind, words) in paragraphs {
      let start = text.utf8.count
      text += label.map { "\($0): " } ?? ""
      let body = text.utf8.count
      text += words
      let end = text.utf8.count
      text += "\n\n"
      turns.append(
        Turn(
          range: start..<text.utf8.count, labelRange: label == nil ? nil : start..<body,
          label: label, speaker: speaker, kind: kind, exchange: 1, paragraphs: [body..<end]))
    }
    let titled = title.map { FrontItem(key: .title, printed: $0, read: $0, source: 0..<0) }
    return Reading(
      text: ReadingText(text), map: .identity(length: text.utf8.count), mediaType: "text/plain",
      front: [titled].compactMap(\.self) + front, turns: turns,
      people: [Person(name: name, office: "Minister of Harbours")], fidelity: fidelity)
  }

  static let front = [
    FrontItem(key: .dateEvent, printed: "March 3, 2031", read: "2031-03-03", source: 0..<0),
    FrontItem(key: .place, printed: "Aldersund", read: "Aldersund", source: 0..<0),
    FrontItem(key: .issuer, printed: "Harbour Ministry", read: "Harbour Ministry", source: 0..<0),
  ]

  static func place(
    _ reading: Reading = reading(front: front), _ selection: PlaceSelection = .turns([1]),
    address: String = "https://harbour.example/3", isCurrent: Bool = true,
    room: String? = "https://room.example", accessed: String? = nil
  ) -> CitedPlace {
    let release = Release(
      id: "2031-03-03-remarks", address: address, title: reading.title, day: reading.day,
      revisionCount: isCurrent ? 1 : 2, site: "harbour.example")
    let hash = String(repeating: "0f", count: 32)
    let revision = Revision(
      key: 1, releaseID: release.id, ordinal: 1, sourceHash: hash, sourceSize: 1,
      mediaType: "text/plain", part: nil, path: "a.txt", retrieved: "2031-03-04T00:00:00Z",
      readerVersion: "1", textHash: hash, isCurrent: isCurrent, change: nil)
    return CitedPlace(
      RecordedReading(release: release, revision: revision, reading: reading), selection,
      room: room, accessed: accessed)
  }
}
