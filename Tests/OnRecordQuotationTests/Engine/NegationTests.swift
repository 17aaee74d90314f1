import OnRecordModel
import OnRecordQuotation
import Testing

/// Minimal pairs: a sentence and the same sentence with a negation dropped or put in.
@Suite("Negation is never passed over")
struct NegationTests {
  private static let pairs: [(said: String, turned: String)] = {
    let subjects = [
      ("The ministry", "has"), ("Our delegation", "can"), ("The Kingdom of Orsk", "will"),
      ("The harbour master", "should"), ("This government", "would"), ("The Compact", "must"),
      ("Our neighbour", "did"), ("The chair", "could"), ("The admiral", "does"),
      ("The Assembly", "is"),
    ]
    let objects = [
      "support the ferry agreement", "accept the corridor inspection terms",
      "honour the grain protocol", "recognise the western boundary",
      "release the survey vessel crew", "sign the water treaty annex",
      "withdraw the coastal batteries", "fund the lighthouse repairs",
      "publish the casualty register", "meet the harbour delegation",
    ]
    var pairs: [(String, String)] = []
    for (number, (subject, verb)) in subjects.enumerated() {
      for (place, object) in objects.enumerated() {
        let tail = "as agreed in session \(number * 10 + place + 101)"
        let plain = "\(subject) \(verb) \(object) \(tail)."
        pairs.append((plain, "\(subject) \(verb) not \(object) \(tail)."))
        let never =
          "\(subject) \(verb) never \(object), whatever committee \(900 + pairs.count) says."
        pairs.append((never, never.replacing(" never ", with: " ")))
      }
    }
    return pairs
  }()

  @Test("Two hundred minimal pairs")
  func pairs() throws {
    #expect(Self.pairs.count == 200)
    var record = SmallRecord()
    for (number, pair) in Self.pairs.enumerated() {
      record.add(
        Int64(number + 1), day: "2026-01-01", [.answer("MR. ORLO", "Ivo Orlo", pair.said)])
    }
    let engine = try record.engine()
    for pair in Self.pairs {
      #expect(try engine.check(Quotation(words: pair.said)).verdict == .exact)
      let turned = try engine.check(Quotation(words: pair.turned))
      #expect(turned.verdict == .altered, "\(pair.turned)")
      #expect(turned.severity == .meaning, "\(pair.turned)")
    }
  }

  @Test(
    "A contraction that loses its n't is grave",
    arguments: [
      (
        "We don’t sell the ferries to Orsk this summer.",
        "We do sell the ferries to Orsk this summer."
      ),
      ("The port can’t take the ice ships.", "The port can take the ice ships."),
      ("He won’t be extradited by the court.", "He will be extradited by the court."),
      ("Nobody signed that paper in Toren.", "Somebody signed that paper in Toren."),
      ("That is an illegal blockade of the lake.", "That is a legal blockade of the lake."),
      ("They left without a single concession.", "They left with a single concession."),
    ])
  func contractions(said: String, turned: String) throws {
    var record = SmallRecord()
    record.add(1, day: "2026-01-01", [.answer("MR. ORLO", "Ivo Orlo", said)])
    let check = try record.engine().check(Quotation(words: turned))
    #expect(check.verdict == .altered)
    #expect(check.severity == .meaning)
  }
}
