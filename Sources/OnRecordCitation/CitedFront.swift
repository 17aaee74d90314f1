import OnRecordModel

/// What a release says of itself, as citations have it.
struct CitedFront {
  let title: String?
  let day: CitedDay?
  let place: String?
  /// As printed; else the host of the site.
  let issuer: String?
  /// Who may stand for an author where nobody is named: a host is nobody.
  let printedIssuer: String?
  private let fidelity: Fidelity
  private let revision: Revision
  private let revisionCount: Int

  init(_ recorded: RecordedReading) {
    let reading = recorded.reading
    title = CleanText.line(orNil: reading.title)
    day = reading.day.flatMap(CitedDay.init) ?? Self.partialDay(reading)
    place = CleanText.line(orNil: reading.front.first { $0.key == .place }?.read)
    let printed = CleanText.line(orNil: reading.front.first { $0.key == .issuer }?.read)
    printedIssuer = printed
    let isWeb = WebAddress(recorded.release.address) != nil
    issuer = printed ?? (isWeb ? CleanText.line(orNil: recorded.release.site) : nil)
    fidelity = reading.fidelity
    revision = recorded.revision
    revisionCount = recorded.release.revisionCount
  }

  /// What is known where no page gives a whole day: a month, a year.
  private static func partialDay(_ reading: Reading) -> CitedDay? {
    for key in [FrontItem.Key.dateEvent, .dateRelease] {
      let days = reading.front.filter { $0.key == key }.compactMap { CitedDay($0.read) }
      if let best = days.max(by: { $0.parts.count < $1.parts.count }) { return best }
    }
    return nil
  }

  /// What the text is, in words, with the place and what has become of it since.
  func kind(_ speakers: CitedSpeakers) -> String {
    var parts: [String]
    if let asked = speakers.askedKind {
      parts = [asked, CleanText.uncapitalized(form)]
    } else {
      parts = [form]
      if speakers.isInterpretation { parts.append("in an interpreter’s words") }
      if !speakers.askers.isEmpty { parts.append("with the question") }
    }
    if let place { parts.append(place) }
    if !revision.isCurrent {
      parts.append("revision \(revision.ordinal) of \(revisionCount), since superseded")
    }
    return parts.joined(separator: ", ")
  }

  private var form: String {
    switch fidelity {
    case .verbatim, .unknown: "Transcript"
    case .edited: "Edited transcript"
    case .asPrepared: "Text as prepared for delivery"
    case .interpreted: "Transcript, partly interpreted"
    case .captions: "Captions"
    case .reported: "Readout"
    }
  }
}
