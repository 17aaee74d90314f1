import OnRecordModel
import OnRecordQuotation
import Testing

@Suite("Speakers who are described and not named")
struct DescribedSpeakerTests {
  private func record() throws -> QuotationEngine {
    var record = SmallRecord()
    func official(_ label: String, _ words: String) -> SmallRecord.Line {
      .init(label: label, speaker: .unnamed(label.lowercased()), kind: .answer, words: words)
    }
    record.add(
      1, day: "2026-05-04",
      people: [
        Person(name: "Ilse Brannock", office: "Minister of Harbours"),
        Person(name: "Dorte Halvane", office: "Press Secretary"),
      ],
      [
        .question("Could there be a lamp on the mole before the winter?"),
        .answer("MINISTER BRANNOCK", "Ilse Brannock", "The lamp on the mole is to be green."),
        .answer("MS. HALVANE", "Dorte Halvane", "The keeper has been told of it twice."),
        official("SENIOR OFFICIAL NUMBER ONE", "We drained the old dock in a single night."),
        official("SENIOR OFFICIAL NUMBER TWO", "We found nine anchors and a bell in it."),
      ])
    return try record.engine()
  }

  private func attribution(_ words: String, _ name: String) throws -> Attribution {
    try record().check(Quotation(words: words, attributedTo: name)).attribution
  }

  @Test(
    "A description accuses nobody",
    arguments: [
      "Veldania’s top diplomat", "the Brennholm Liberal", "a former Lakes Bank economist",
      "the former Toren governor", "the White House", "a senior official",
      "officials close to the talks", "the Veldanian State Department", "Veldania’s government",
      "Brennholm FM", "Dosk’s Veldanian counterpart",
    ])
  func accusesNobody(name: String) throws {
    #expect(try attribution("The lamp on the mole is to be green", name) == .unknown)
  }

  @Test(
    "Names, offices and those who have a part of their own are still held to what they said",
    arguments: [
      "the press secretary", "Press Secretary Halvane", "the late Dorte Halvane",
      "an audience member",
      "former Press Secretary Dorte Halvane",
    ])
  func stillAccuses(name: String) throws {
    #expect(try attribution("The lamp on the mole is to be green", name) == .mismatch)
  }

  @Test(
    "No official has a reporter's words",
    arguments: [
      "an official", "a senior official", "aides to the minister of harbours", "the White House",
      "the Veldanian government",
    ])
  func asked(name: String) throws {
    let words = "Could there be a lamp on the mole"
    #expect(try attribution(words, name) == .mismatch)
  }

  @Test(
    "Whose office is not printed may hold one that nobody is shown to hold",
    arguments: [
      ("the chairman of the Assembly Harbours Committee", Attribution.unknown),
      ("the chairman", .mismatch), ("the chairman of the Lakes Bank", .mismatch),
      ("the senator from Toren", .unknown),
    ])
  func offices(name: String, expected: Attribution) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-05-04",
      people: [Person(name: "Jan Steen", office: "Chairman of the Lakes Bank")],
      [
        .answer("MR. ORLO", "Ivo Orlo", "The bridge is sound and safe."),
        .answer("MR. STEEN", "Jan Steen", "So we have been told."),
      ])
    let check = try record.engine().check(
      Quotation(words: "The bridge is sound and safe", attributedTo: name))
    #expect(check.attribution == expected)
  }

  @Test(
    "What stands before an office and a name only describes it",
    arguments: [
      ("Veldanian Minister Brannock", Attribution.match), ("Harbours boss Brannock", .match),
      ("Lakes Ministry Minister Brannock", .match),
      ("Ilse Brannock, minister of harbours", .match), ("Veldanian Minister Dosk", .unknown),
      ("Veldanian Press Secretary Halvane", .mismatch), ("a Halvane spokesman", .mismatch),
      ("the Swedish minister", .unknown), ("the press", .mismatch), ("Lakes Liberals", .unknown),
    ])
  func described(name: String, expected: Attribution) throws {
    #expect(try attribution("The lamp on the mole is to be green", name) == expected)
  }

  @Test(
    "Whoever speaks for somebody may be called press secretary or spokesperson",
    arguments: [
      ("Veldania’s spokeswoman", Attribution.unknown), ("the Toren spokeswoman", .unknown),
      ("Kolveg’s deputy", .unknown), ("a Kolveg spokesman", .unknown),
      ("Kolveg’s minister", .mismatch),
    ])
  func spokespersons(name: String, expected: Attribution) throws {
    #expect(try attribution("The keeper has been told of it twice", name) == expected)
  }

  @Test("An official is no reporter")
  func officialAsked() throws {
    #expect(try attribution("We drained the old dock in a single night", "a reporter") == .mismatch)
  }

  @Test("A double surname may be printed without its hyphen")
  func doubleSurname() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-05-04", people: [Person(name: "Anna Lind-Berg", office: "Press Secretary")],
      [.answer("MS. LIND-BERG", "Anna Lind-Berg", "The bridge is sound and safe.")])
    for name in ["Lind Berg", "Anna Lind Berg"] {
      let check = try record.engine().check(
        Quotation(words: "The bridge is sound and safe", attributedTo: name))
      #expect(check.attribution == .match)
    }
  }

  @Test(
    "A party or a country before a surname is no first name",
    arguments: [
      ("Liberal Brannock", Attribution.match), ("US Minister Brannock", .match),
      ("Ilse Brannock", .match), ("Anna Brannock", .mismatch),
    ])
  func parties(name: String, expected: Attribution) throws {
    #expect(try attribution("The lamp on the mole is to be green", name) == expected)
  }

  @Test(
    "Officials are told apart by their numbers",
    arguments: [
      ("Senior Official Number One", Attribution.match), ("Senior Official One", .match),
      ("Senior Official #1", .match), ("a senior official", .match),
      ("Senior Official Number Two", .mismatch), ("Senior Official 2", .mismatch),
    ])
  func numbered(name: String, expected: Attribution) throws {
    #expect(try attribution("We drained the old dock in a single night", name) == expected)
  }
}
