/// Words that are a person's title or office, or a body's name, and not the person's own.
enum TitleList {
  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Forms of address: they say nothing of the office.
  static let honorifics = words(
    """
    mr mr. mrs mrs. ms ms. mx mx. miss madam madame mme mme. mlle sir dame lord lady m. herr frau dr
    dr. prof prof. rev rev. hon hon. monsieur señor señora
    """)

  /// Offices and what qualifies them before a name: `Deputy Foreign Minister`.
  static let offices = words(
    """
    ambassador minister minister-designate secretary president vice prime premier chancellor
    spokesman spokeswoman spokesperson spokespeople representative envoy special deputy acting
    assistant under undersecretary principal chief general secretary-general director
    director-general governor gov. senator sen. sen congressman congresswoman congressmember rep.
    rep mayor chairman chairwoman chair chairperson commissioner adviser advisor counselor
    counsellor attorney officer official officials administrator admiral adm. colonel col. col
    captain capt. major maj. lieutenant lt. sergeant sgt. commander cmdr. gen. brigadier brig.
    marshal king queen prince princess emperor pope archbishop bishop cardinal imam rabbi judge
    justice professor speaker leader head negotiator diplomat economist analyst lawmaker mp mep
    coordinator delegate inspector superintendent sheriff coach ceo manager foreign finance defense
    defence interior press state national security permanent senior former then-president ex-president
    vice-president president-elect co-chair treasury trade energy health education
    außenminister außenministerin ministerin präsident präsidentin sprecher sprecherin botschafter
    botschafterin kanzler kanzlerin sondergesandte sondergesandter ministre président présidente
    porte-parole ambassadeur ambassadrice premier-ministre affaires affairs étrangères
    """)

  /// What makes another office of an office.
  static let qualifiers = words(
    """
    deputy vice assistant under undersecretary former acting prime shadow junior associate principal
    then-president ex-president
    """)

  /// The offices that a phrase can end in, so that `Prime Minister said` names no person.
  static let heads = words(
    """
    ambassador minister secretary president premier chancellor spokesman spokeswoman spokesperson
    spokespeople representative envoy general director governor senator congressman congresswoman
    mayor chairman chairwoman chairperson commissioner adviser advisor officer official officials
    administrator admiral colonel captain negotiator diplomat diplomats speaker leader leaders
    secretary-general affairs außenminister außenministerin präsident präsidentin sprecher
    sprecherin botschafter botschafterin kanzler kanzlerin ministerin ministre président présidente
    porte-parole ambassadeur ambassadrice king queen prince princess emperor pope analyst analysts
    economist aides aide sources source critics experts expert lawyer lawyers witness witnesses
    mp mps mep meps envoys ministers residents officers judge negotiators lawmakers lawmaker delegate delegates
    """)

  /// Last words of the names of bodies, which are no persons.
  static let bodies = words(
    """
    house department ministry office council committee commission agency government parliament
    congress senate assembly court union nations states kingdom republic party army navy force
    police bank university institute center centre times post journal news embassy
    authority administration bureau group alliance league federation association foundation board
    chamber watchdog tribunal panel secretariat presidency chancellery directorate mission
    delegation firm newspaper broadcaster
    pentagon kremlin street island islands sea river city county province north south east
    west summit treaty agreement accord act day war company corporation inc. ltd.
    """)

  /// German writes office and body in one word: Ministeriumssprecher.
  private static let germanEndings = [
    "sprecher", "sprecherin", "minister", "ministerin", "präsident", "präsidentin", "kanzler",
    "kanzlerin", "botschafter", "botschafterin", "chef", "chefin", "beauftragter", "beauftragte",
  ]

  /// Whether a word in lower case is part of a title before a name.
  static func isOffice(_ word: String) -> Bool {
    offices.contains(word) || isGerman(word)
  }

  /// Whether a title is German, where `von` leads to a country and not to a name of nobility.
  static func isGerman(_ word: String) -> Bool {
    word != "minister" && germanEndings.contains { word.hasSuffix($0) }
  }
}
