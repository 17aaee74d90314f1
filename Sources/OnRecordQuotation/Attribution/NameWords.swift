/// The words by which names, offices and roles are told apart.
extension NameKey {
  static let articles: Set<String> = ["the", "a", "an", "one", "another"]

  static let askers: Set<String> = [
    "q", "question", "questioner", "reporter", "reporters", "journalist", "journalists",
    "correspondent", "interviewer", "press",
  ]

  static let roles: Set<String> = [
    "official", "officials", "moderator", "operator", "audience", "participant", "participants",
    "aide", "staff", "staffer", "interpreter", "translator", "speaker", "voice", "voices", "child",
    "student", "woman", "man", "member", "members", "crowd", "announcer", "unknown", "person",
    "several", "diplomat", "adviser", "source", "sources",
  ]

  /// Those of them who tell and do not ask.
  static let informants: Set<String> = [
    "official", "officials", "diplomat", "adviser", "aide", "source", "sources",
  ]

  /// Those of them who have a part of their own in an event.
  static let functions: Set<String> = [
    "moderator", "operator", "audience", "participant", "participants", "interpreter", "translator",
    "announcer", "crowd", "voice", "voices", "child", "student", "speaker",
  ]

  /// Words of offices that alone name a body: the White House.
  static let bodyWords: Set<String> = [
    "white", "house", "state", "treasury", "interior", "foreign", "defense", "national", "security",
    "press", "affairs", "finance", "executive",
  ]

  static let honorifics: Set<String> = [
    "mr", "ms", "mrs", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "hon",
    "honourable", "honorable", "rev", "reverend", "fr", "father", "sgt", "gen", "lt", "col", "maj",
    "capt", "adm", "madam", "madame", "monsieur", "herr", "frau", "señor", "señora", "excellency",
    "his", "her", "majesty", "royal", "highness", "acting", "former", "then",
  ]

  /// What offices are called for short, as their words.
  static let nicknames: [String: [String]] = [
    "potus": ["president"], "commander in chief": ["president"],
    "commander-in-chief": ["president"], "vpotus": ["vice", "president"],
    "veep": ["vice", "president"], "vp": ["vice", "president"], "flotus": ["first", "lady"],
    "pm": ["prime", "minister"], "secdef": ["secretary", "defense"],
    "secstate": ["secretary", "state"], "ag": ["attorney", "general"],
  ]

  /// Offices that are cut short within a longer name: Orsk FM, US SecState Lind.
  static let abbreviations: [String: [String]] = [
    "fm": ["foreign", "minister"], "pm": ["prime", "minister"],
    "secstate": ["secretary", "of", "state"], "secdef": ["secretary", "of", "defense"],
    "vp": ["vice", "president"], "potus": ["president"], "sec": ["secretary"],
  ]

  /// Last words of the names of bodies.
  static let bodies: Set<String> = [
    "department", "ministry", "government", "administration", "office", "embassy", "committee",
    "commission", "council", "agency", "reserve", "kremlin", "pentagon", "congress", "parliament",
    "cabinet", "party", "union", "nations", "secretariat", "presidency", "campaign", "delegation",
    "mission", "institute", "university", "alliance", "bureau", "bank", "street", "bottom",
  ]

  /// Words for many people of one party or kind.
  static let groups: Set<String> = [
    "republicans", "democrats", "conservatives", "liberals", "socialists", "lawmakers", "senators",
    "ministers", "allies", "critics", "aides", "americans", "europeans", "leaders", "spokespeople",
    "diplomats", "advisers", "advisors", "experts", "supporters", "opponents",
  ]

  /// Words before a surname that tell of a party or a country, and are nobody's first name.
  static let descriptors: Set<String> = [
    "us", "usa", "uk", "eu", "un", "american", "british", "french", "german", "russian",
    "ukrainian", "chinese", "israeli", "iranian", "canadian", "australian", "mexican", "japanese",
    "korean", "indian", "turkish", "polish", "italian", "spanish", "republican", "democrat",
    "democratic", "conservative", "labour", "liberal", "tory", "socialist", "independent", "u.s",
    "u.k", "u.n", "gop", "european", "egyptian", "saudi", "pakistani", "afghan", "syrian", "iraqi",
    "vietnamese", "taiwanese", "thai", "brazilian", "dutch", "swedish", "norwegian", "danish",
    "finnish", "greek", "irish", "scottish", "hungarian", "czech", "romanian", "portuguese",
    "swiss",
    "austrian", "belgian", "lebanese", "palestinian", "ethiopian", "kenyan", "nigerian",
  ]

  /// Words for one who leads, whatever the office is called.
  static let anyLeader: Set<String> = ["leader", "chief", "head", "boss", "premier"]

  static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "esq", "md", "phd"]

  /// Parts of surnames, which are nobody's given name.
  static let particles: Set<String> = [
    "de", "di", "da", "do", "dos", "du", "del", "della", "der", "den", "van", "von", "bin", "bint",
    "ibn", "ben", "al", "el", "la", "le", "ter", "st", "san", "o",
  ]

  static let joiners: Set<String> = ["of", "for", "to", "and", "at", "in", "on", "from"]

  static let officeWords: Set<String> = [
    "president", "vice", "prime", "minister", "secretary", "general", "deputy", "under",
    "undersecretary", "assistant", "ambassador", "senator", "sen", "representative", "rep",
    "congressman", "congresswoman", "governor", "gov", "mayor", "chair", "chairman", "chairwoman",
    "chairperson", "chancellor", "king", "queen", "prince", "princess", "emir", "sheikh", "sultan",
    "emperor", "pope", "taoiseach", "premier", "leader", "majority", "minority", "attorney",
    "surgeon", "admiral", "captain", "colonel", "sergeant", "lieutenant", "commander",
    "administrator",
    "director", "counselor", "counsellor", "advisor", "spokesperson", "spokesman", "spokeswoman",
    "press", "national", "security", "first", "second", "lady", "gentleman", "special", "envoy",
    "commissioner", "judge", "justice", "foreign", "defense", "defence", "treasury", "interior",
    "chief", "head", "boss", "coordinator", "state", "speaker", "house", "white", "counsel",
    "major", "principal",
    "of", "for", "adviser", "negotiator", "spokespeople", "finance", "affairs", "executive",
  ]
}
