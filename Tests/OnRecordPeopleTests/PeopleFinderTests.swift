import OnRecordPeople
import Testing

@Suite("Which names of a record are one person's")
struct PeopleFinderTests {
  /// An appearance on a line: name, label, office, day, site.
  private static func appearance(
    _ name: String, _ label: String = "", _ office: String? = nil, _ day: String? = "2031-03-05",
    _ site: String = "veldania.example"
  ) -> Appearance {
    Appearance(
      revision: 1, speaker: 1, name: name, label: label, office: office,
      day: Appearance.number(ofDay: day), site: site)
  }

  /// The clusters as `name (qualifier): members with what they rest on`, in the order of their names.
  private func found(_ appearances: [Appearance]) -> [String] {
    PeopleFinder.clusters(of: appearances).map { cluster in
      let members = cluster.members.map { "\($0.index) \($0.basis.rawValue)" }
      let qualifier = cluster.qualifier.map { " (\($0))" } ?? ""
      return "\(cluster.name)\(qualifier): \(members.joined(separator: ", "))"
    }.sorted()
  }

  @Test("A surname alone makes nobody one with anybody")
  func surnameAlone() {
    #expect(
      found([
        Self.appearance("Ilse Morava"), Self.appearance("Morava"),
        Self.appearance("Morava", "MS. MORAVA", nil, "2031-03-06", "lakes.example"),
      ]) == [
        "Ilse Morava: 0 name", "Morava (lakes.example): 2 surname",
        "Morava (veldania.example): 1 surname",
      ])
    #expect(
      found([Self.appearance("Ilse Morava"), Self.appearance("Jana Morava")]).count == 2)
  }

  @Test("Middle names may be left out, or be initials; unless that fits two")
  func middleNames() {
    #expect(
      found([
        Self.appearance("Karel J. Ostrand"), Self.appearance("Karel Ostrand"),
        Self.appearance("Karel Jan Ostrand"), Self.appearance("KAREL OSTRAND, Jr."),
      ]).count == 1)
    #expect(
      found([
        Self.appearance("Karel J. Ostrand"), Self.appearance("Karel Ostrand"),
        Self.appearance("Karel B. Ostrand"),
      ]) == ["Karel B. Ostrand: 2 name", "Karel J. Ostrand: 0 name", "Karel Ostrand: 1 name"])
  }

  @Test("The order of the words, accents and honorifics make no other name")
  func spellings() {
    #expect(
      found([
        Self.appearance("José Peña"), Self.appearance("Jose Pena"),
        Self.appearance("The Honorable José Peña"), Self.appearance("Dr. Jose Peña"),
      ]).count == 1)
    let both = [
      Self.appearance("Fumio Sakata", "PRIME MINISTER SAKATA"),
      Self.appearance("Sakata Fumio", "PRIME MINISTER SAKATA"),
    ]
    #expect(found(both).count == 1)
    #expect(PersonName.isFamilyFirst("Sakata Fumio", label: "PRIME MINISTER SAKATA"))
    #expect(!PersonName.isFamilyFirst("Fumio Sakata", label: "PRIME MINISTER SAKATA"))
    #expect(!PersonName.isFamilyFirst("Fumio Sakata", label: "THE PRIME MINISTER"))
  }

  @Test("Short forms are one person's where an office of one holder says so")
  func shortForms() {
    #expect(
      found([
        Self.appearance("Joe Karst", "", "President"),
        Self.appearance("Joseph R. Karst", "", "President of Veldania"),
      ]).count == 1)
    #expect(
      found([
        Self.appearance("Joe Karst", "", "Senator"),
        Self.appearance("Joseph R. Karst", "", "Senator"),
      ]).count == 2)
    #expect(
      found([
        Self.appearance("Joe Karst", "", "President"),
        Self.appearance("Josie Karst", "", "First Lady"),
      ]).count == 2)
    #expect(
      found([
        Self.appearance("Andrés Manuel Lopez Oro", "", "President of Tessara"),
        Self.appearance("López Oro", "", "President of Tessara"),
      ]).count == 1)
  }

  @Test("A bare surname with an office is the bearer's who held it about that day")
  func offices() {
    let president = Self.appearance("Joe Karst", "", "President", "2031-03-05")
    func bare(_ office: String?, _ day: String?) -> String {
      found([president, Self.appearance("Karst", "", office, day, "elsewhere.example")])[0]
    }
    #expect(bare("President of Veldania", "2031-06-01") == "Joe Karst: 0 name, 1 office")
    #expect(bare("President", nil) == "Joe Karst: 0 name, 1 office")
    #expect(bare("President", "2040-06-01") == "Joe Karst: 0 name")
    #expect(bare("Vice President", "2031-06-01") == "Joe Karst: 0 name")
    #expect(bare(nil, "2031-06-01") == "Joe Karst: 0 name")
    // Two who held it: nobody's.
    let two = found([
      president, Self.appearance("Anna Karst", "", "President", "2031-04-05"),
      Self.appearance("Karst", "", "President", "2031-04-01"),
    ])
    #expect(two.contains("Karst (President): 2 surname"))
  }

  @Test(
    "A bare surname under a label is its bearer's on that site and at that time, if he is alone")
  func labels() {
    let full = [
      Self.appearance("Tomas Reyle", "MR. REYLE", nil, "2031-01-05"),
      Self.appearance("Tomas Reyle", "MR. REYLE", nil, "2031-09-05"),
    ]
    func bare(_ label: String, _ day: String?, _ site: String = "veldania.example") -> String? {
      found(full + [Self.appearance("Reyle", label, nil, day, site)])
        .first { $0.contains("2 ") }
    }
    #expect(bare("Mr Reyle", "2031-05-01") == "Tomas Reyle: 0 name, 1 name, 2 label")
    #expect(bare("MR. REYLE", "2032-05-01") == "Reyle (veldania.example): 2 surname")
    #expect(bare("MR. REYLE", nil) == "Reyle (veldania.example): 2 surname")
    #expect(bare("MS. REYLE", "2031-05-01") == "Reyle (veldania.example): 2 surname")
    #expect(bare("MR. REYLE", "2031-05-01", "lakes.example") == "Reyle (lakes.example): 2 surname")
    let rival =
      full + [
        Self.appearance("Otto Reyle", "MR. REYLE", nil, "2029-05-01"),
        Self.appearance("Reyle", "MR. REYLE", nil, "2031-05-01"),
      ]
    #expect(found(rival).contains("Reyle (veldania.example): 3 surname"))
    // An office that this bearer does not have speaks against the label.
    let other = [
      Self.appearance("Tomas Reyle", "MR. REYLE", "Spokesperson", "2031-01-05"),
      Self.appearance("Reyle", "MR. REYLE", "Finance Minister", "2031-01-06"),
    ]
    #expect(found(other).count == 2)
  }

  @Test("Bare surnames of one office are kept together, by the fullest print of it")
  func bareOffices() {
    #expect(
      found([
        Self.appearance("Dosk", "", "Chancellor", nil, "a"),
        Self.appearance("Dosk", "", "Chancellor of Orsk", nil, "b"),
        Self.appearance("Dosk", "", "Deputy Chancellor of Orsk", nil, "b"),
        Self.appearance("Dosk", "CHANCELLOR DOSK", "Chancellor of Orsk", nil, "a"),
      ]) == [
        "Dosk (Chancellor of Orsk): 0 surname, 1 surname, 3 surname",
        "Dosk (Deputy Chancellor of Orsk): 2 surname",
      ])
  }

  @Test("The order of the appearances does not matter")
  func order() {
    let names = ["Karel J. Ostrand", "Karel Ostrand", "Ostrand", "Marta Ostrand", "M. Ostrand"]
    let offices = [nil, "Deputy Defense Minister", "Minister", "President"]
    var appearances: [Appearance] = []
    for (number, name) in names.enumerated() {
      for (other, office) in offices.enumerated() {
        appearances.append(
          Self.appearance(
            name, number % 2 == 0 ? "MR. OSTRAND" : "", office,
            "203\(number % 2)-0\(other + 1)-05", other % 2 == 0 ? "a" : "b"))
      }
    }
    func sets(_ order: [Int]) -> Set<Set<Int>> {
      let clusters = PeopleFinder.clusters(of: order.map { appearances[$0] })
      return Set(clusters.map { Set($0.members.map { order[$0.index] }) })
    }
    let expected = sets(Array(appearances.indices))
    #expect(expected.reduce(0) { $0 + $1.count } == appearances.count)
    #expect(sets(appearances.indices.reversed()) == expected)
    #expect(sets(appearances.indices.sorted { $0 * 7 % 20 < $1 * 7 % 20 }) == expected)
  }

  @Test("A day has its number, whatever month or leap year")
  func days() {
    let first = Appearance.number(ofDay: "2031-12-31") ?? 0
    #expect(Appearance.number(ofDay: "2032-01-01") == first + 1)
    #expect(Appearance.number(ofDay: "2032-03-01") == first + 1 + 31 + 29)
    #expect(Appearance.number(ofDay: "2031") == nil)
    #expect(Appearance.number(ofDay: "2031-13-01") == nil)
    #expect(Appearance.number(ofDay: nil) == nil)
  }
}

@Suite("Which word of a name is the surname")
struct NamePartsTests {
  @Test("A label that calls somebody by the surname tells it")
  func told() {
    let told: [(name: String, label: String, family: String, given: String, suffix: String?)] = [
      ("Jen Psaki", "MS. PSAKI", "Psaki", "Jen", nil),
      ("Antony J. Blinken", "SECRETARY BLINKEN", "Blinken", "Antony J.", nil),
      ("Ursula von der Leyen", "PRESIDENT VON DER LEYEN", "von der Leyen", "Ursula", nil),
      ("Robert F. Kennedy, Jr.", "MR. KENNEDY", "Kennedy", "Robert F.", "Jr."),
      ("Dr. José García", "MINISTER GARCIA (via interpreter)", "García", "José", nil),
      ("Karine Jean-Pierre", "JEAN-PIERRE", "Jean-Pierre", "Karine", nil),
    ]
    for (name, label, family, given, suffix) in told {
      let parts = NameParts(name, calledBy: [label])
      #expect(parts?.family == family, "\(name)")
      #expect(parts?.given == given, "\(name)")
      #expect(parts?.suffix == suffix, "\(name)")
    }
  }

  @Test("Nothing is concluded from where a word stands")
  func untold() {
    for (name, labels) in [
      ("Jen Psaki", []), ("Jen Psaki", ["PRESS SECRETARY JEN PSAKI"]), ("Jen Psaki", ["JEN"]),
      ("Yoon Suk Yeol", ["PRESIDENT YOON"]), ("Keir Starmer", ["SIR KEIR"]),
      ("Hassan bin Talal", ["PRINCE HASSAN"]), ("Anna van der Berg", ["MS. BERG"]),
      ("Mary Jane Psaki", ["JANE PSAKI"]), ("Psaki", ["MS. PSAKI"]), ("", ["MS. PSAKI"]),
      ("Jen Psaki", ["MS. PSAKI", "MS. JEN"]), ("Charles Windsor", ["KING WINDSOR"]),
    ] {
      #expect(NameParts(name, calledBy: labels) == nil, "\(name) \(labels)")
    }
  }
}
