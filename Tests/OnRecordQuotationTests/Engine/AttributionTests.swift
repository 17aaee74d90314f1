import OnRecordModel
import OnRecordQuotation
import Testing

@Suite("Whose words they were")
struct AttributionTests {
  private func attribution(_ words: String, _ name: String?) throws -> Attribution {
    try SmallRecord.veldania.engine().check(Quotation(words: words, attributedTo: name)).attribution
  }

  @Test(
    "Names in the ways in which drafts print them",
    arguments: [
      ("MS. HALVANE", Attribution.match), ("Ms. Halvane", .match), ("Halvane", .match),
      ("Dorte Halvane", .match), ("Press Secretary Dorte Halvane", .match),
      ("the press secretary", .match), ("Kolveg", .mismatch), ("President Kolveg", .mismatch),
      ("The President", .mismatch), ("reporter", .mismatch), ("Q", .mismatch),
      ("Anna Halvane", .mismatch),
    ])
  func halvane(name: String, expected: Attribution) throws {
    #expect(try attribution("it will not reopen the Varna Strait", name) == expected)
  }

  @Test(
    "Offices by the words that news prose has for them",
    arguments: [
      ("AMBASSADOR ORLO", "Ivo Orlo", "Special Representative for the Lakes", "the envoy", false),
      ("AMBASSADOR ORLO", "Ivo Orlo", "Special Representative for the Lakes", "Envoy Orlo", false),
      ("MS. VARN", "Ida Varn", "Under-Secretary of State for Harbours", "the minister", false),
      ("IDA VARN", "Ida Varn", nil, "the minister", false),
      ("MS. VARN", "Ida Varn", "Press Secretary", "the minister", true),
      ("MS. VARN", "Ida Varn", "Press Secretary", "the envoy", true),
    ] as [(String, String, String?, String, Bool)])
  func newsWords(
    label: String, speaker: String, office: String?, name: String, accuses: Bool
  ) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      people: [
        Person(name: speaker, office: office), Person(name: "Nils Berg", office: "Minister"),
        Person(name: "Per Dahl", office: "Envoy"),
      ],
      [
        .answer(label, speaker, "The nets were mended on Sunday, as everybody here knows."),
        .answer("MINISTER BERG", "Nils Berg", "It rained."),
        .answer("ENVOY DAHL", "Per Dahl", "It did."),
      ])
    let check = try record.engine().check(
      Quotation(words: "The nets were mended on Sunday", attributedTo: name))
    #expect((check.attribution == .mismatch) == accuses)
  }

  @Test(
    "A reporter whom the record has by the first name alone",
    arguments: [
      ("Laura Ferrán-Pike", Attribution.match), ("Ferrán-Pike", .unknown),
      ("Ida Pike", .mismatch), ("Halvane", .mismatch), ("Minister Pike", .mismatch),
    ])
  func firstNameAlone(name: String, expected: Attribution) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [
        .init(
          label: "Q", speaker: .reporter(name: "Laura", outlet: nil), kind: .question,
          words: "Will the lamp on the mole be lit before the winter?"),
        .answer("MS. HALVANE", "Dorte Halvane", "It will not."),
      ])
    let check = try record.engine().check(
      Quotation(words: "the lamp on the mole be lit", attributedTo: name))
    #expect(check.attribution == expected)
  }

  @Test(
    "A question may be of somebody who shares a speaker's surname and not the first name",
    arguments: [
      ("Sara Halvane", Attribution.unknown), ("Halvane", .mismatch), ("Ms. Halvane", .mismatch),
      ("Dorte Halvane", .mismatch),
    ])
  func namesakes(name: String, expected: Attribution) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [
        .question("Will the lamp on the mole be lit before the winter?"),
        .answer("MS. HALVANE", "Dorte Halvane", "It will not."),
      ])
    let check = try record.engine().check(
      Quotation(words: "the lamp on the mole be lit", attributedTo: name))
    #expect(check.attribution == expected)
  }

  @Test("A misprint of a label is a speaker's name too, where it is put to another's words")
  func misprintElsewhere() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [
        .answer("MR. ORLLO", "Ivo Orlo", "The mole is sound and safe for all ships."),
        .answer("MS. HALVANE", "Dorte Halvane", "The lamp will be lit before the winter."),
      ])
    let check = try record.engine().check(
      Quotation(words: "The lamp will be lit before the winter", attributedTo: "Orllo"))
    #expect(check.attribution == .mismatch)
  }

  @Test("Whom the speaker quotes is not accused of what a draft changes in it")
  func quotedAndChanged() throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01",
      [
        .answer(
          "MR. ORLO", "Ivo Orlo",
          "I go by the old Varn-Dahl rule that says “a harbor cannot be closed and must never be sold.”"
        )
      ])
    let check = try record.engine().check(
      Quotation(words: "a harbor can be closed and must never be sold", attributedTo: "Per Dahl"))
    #expect(check.verdict == .altered)
    #expect(check.severity == .meaning)
    #expect(check.attribution == .unknown)
  }

  @Test(
    "An office under a label without a name",
    arguments: [
      ("THE PRESIDENT", Attribution.match), ("President Kolveg", .match), ("Kolveg", .match),
      ("The Vice President", .mismatch), ("Chancellor Dosk", .mismatch), ("Dosk", .mismatch),
    ])
  func president(name: String, expected: Attribution) throws {
    #expect(try attribution("nobody wins a quarrel over water", name) == expected)
  }

  @Test(
    "Misprinted labels, particles, offices with what they are for",
    arguments: [
      ("SECRETAR BLAKEN", "Anton J. Blaken", "Secretary of State", "Secretary Anton Blaken"),
      ("SECRETAR BLAKEN", "Anton J. Blaken", "Secretary of State", "SECRETAR BLAKEN"),
      ("MINISTER DE LIMA", "Rosa di Lima", "Minister of Fisheries", "Minister Rosa de Lima"),
      ("MR. PRYCE", "Edwin Pryce", "Department Spokesperson", "the Department Spokesperson"),
      ("MINISTER DE LIMA", "Rosa di Lima", "Minister of Fisheries", "the minister of fisheries"),
    ])
  func prints(label: String, speaker: String, office: String, name: String) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01", people: [Person(name: speaker, office: office)],
      [.answer(label, speaker, "The nets were mended on Sunday, as everybody here knows.")])
    let check = try record.engine().check(
      Quotation(words: "The nets were mended on Sunday", attributedTo: name))
    #expect(check.attribution == .match)
  }

  @Test(
    "An office without a name, whose it is, deputies, and short forms of given names",
    arguments: [
      ("MINISTER AUKO", "Tevi Auko", "Foreign Minister", "Ruvania's foreign minister", true),
      ("MINISTER AUKO", "Tevi Auko", "Foreign Minister", "foreign minister of North Ruvania", true),
      ("MINISTER AUKO", "Tevi Auko", "Foreign Minister", "Ruvania's press secretary", false),
      ("MS. OLSEN", "Rita Olsen", "Deputy Department Spokesperson", "a spokeswoman", true),
      ("MS. OLSEN", "Rita Olsen", "Deputy Department Spokesperson", "the spokesperson", true),
      ("MS. OLSEN", "Rita Olsen", "Deputy Minister", "the minister", false),
      ("MR. STEEN", "Jim Steen", "Deputy Secretary", "James Steen", true),
      ("MR. STEEN", "Jim Steen", "Deputy Secretary", "Paul Steen", false),
      ("MR. STEEN", "Jim Steen", "Chair", "Jim Steen, chairman of the Lakes Bank", true),
      ("PRESIDENT AUKO", "Tevi Auko", "President", "Ruvania's leader", true),
      ("PRESIDENT AUKO", "Tevi Auko", "President", "the commander in chief", true),
      ("PRESIDENT AUKO", "Tevi Auko", "President", "the veep", false),
      ("THE VICE PRESIDENT", "Tevi Auko", "Vice President", "the vice-president", true),
      (
        "THE VICE PRESIDENT", "Tevi Auko", "Vice President", "a reporter for the Tessara Post",
        false
      ),
      ("MR. VOLODENSKYY", "Ilya Volodenskyy", "Minister", "Volodensky", true),
      ("MS. LIND-BERG", "Anna Lind-Berg", "Press Secretary", "ALB", true),
      ("MS. LIND-BERG", "Anna Lind-Berg", "Press Secretary", "Tomas Wren", false),
      (
        "MR. STEEN", "Jim Steen", "Lakes Cleanup Coordinator", "the government's lakes coordinator",
        true
      ),
    ])
  func descriptions(
    label: String, speaker: String, office: String, name: String, mayBe: Bool
  ) throws {
    var record = SmallRecord()
    record.add(
      1, day: "2026-01-01", people: [Person(name: speaker, office: office)],
      [.answer(label, speaker, "The nets were mended on Sunday, as everybody here knows.")])
    let check = try record.engine().check(
      Quotation(words: "The nets were mended on Sunday", attributedTo: name))
    #expect((check.attribution != .mismatch) == mayBe)
  }

  @Test("Nobody named, nothing claimed")
  func unnamed() throws {
    #expect(try attribution("nobody wins a quarrel over water", nil) == .unknown)
  }

  @Test("Asked words belong to those who ask")
  func asked() throws {
    let words = "will you meet the Chancellor in Tessara next month?"
    #expect(try attribution(words, "a journalist") == .match)
    #expect(try attribution(words, "President Kolveg") == .mismatch)
    #expect(try attribution(words, "the chancellor") == .mismatch)
  }

  /// An interpreter's words, who renders a minister, then a reporter, then breaks in on a speech.
  private func interpreted() throws -> QuotationEngine {
    var record = SmallRecord()
    func interpreter(_ words: String) -> SmallRecord.Line {
      .init(
        label: "INTERPRETER", speaker: .unnamed("interpreter"), kind: .interpretation, words: words)
    }
    record.add(
      1, day: "2026-03-09",
      people: [Person(name: "Sanna Ilva", office: "Minister of Harbours")],
      [
        .answer("MINISTER ILVA", "Sanna Ilva", "(In Tessaran.)"),
        interpreter("We will dredge the northern channel before the ice comes."),
        .question("(In Tessaran.) Good morning."),
        interpreter("His question was whether the ferry will ever run again."),
        .answer(
          "PRESIDENT KOLVEG", "Astrid Kolveg",
          "The quay stays closed until the divers say that it is safe, and not a day less than that."
        ),
        interpreter("Forgive me, the interpreter lost the end of the sentence there."),
      ])
    return try record.engine()
  }

  @Test(
    "An interpreter's words are those of the one who is rendered",
    arguments: [
      ("We will dredge the northern channel", "Minister Ilva", Attribution.match),
      ("We will dredge the northern channel", "the Minister of Harbours", .match),
      ("We will dredge the northern channel", "President Kolveg", .mismatch),
      ("whether the ferry will ever run again", "Minister Ilva", .mismatch),
      ("whether the ferry will ever run again", "President Kolveg", .mismatch),
      ("whether the ferry will ever run again", "a reporter", .match),
      ("the interpreter lost the end of the sentence", "President Kolveg", .unknown),
    ])
  func interpreter(words: String, name: String, expected: Attribution) throws {
    let check = try interpreted().check(Quotation(words: words, attributedTo: name))
    #expect(check.attribution == expected)
    #expect(check.pieces.first?.label == "INTERPRETER")
  }
}
