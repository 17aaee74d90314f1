/// The verbs by which news prose gives words to a speaker, in every form.
struct SpeechVerb {
  /// A form of a verb, as far as its subject depends on it.
  enum Form {
    /// Says, said, say.
    case finite
    /// Say, claim: a finite verb only after a plural or a helping verb, else often a noun.
    case base
    /// Saying: its subject stands with another verb.
    case gerund
  }
  var form: Form
  /// Whether the verb asks.
  var asks: Bool
  /// Whether it may stand before its subject: said Kim, but not told Kim.
  var inverts: Bool
  /// Whether it tells of speech only right beside a quotation: “…”, it begins.
  var isWeak = false

  /// The verb of which a word in lower case is a form; nil where it is none.
  static func of(_ word: String) -> SpeechVerb? { table[word] }

  /// Nouns for what is said, by which "his words" or "a statement by Kim" give words to a speaker.
  static let nouns: Set<String> = Set(
    """
    words word remark remarks comment comments statement statements answer answers reply replies
    response question questions description claim claims assertion warning promise pledge phrase
    call demand speech address letter message post tweet interview testimony argument view verdict
    quote quotation assessment characterization account insistence admission denial vow declaration formulation
    telling retelling recollection opinion estimate judgment judgement
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let table = makeTable()

  private static func makeTable() -> [String: SpeechVerb] {
    var table: [String: SpeechVerb] = [:]
    for line in regular.split(whereSeparator: \.isWhitespace).map(String.init) {
      add(regularForms(line), to: &table)
    }
    for line in irregular.split(separator: "\n") {
      add(line.split(separator: " ").map(String.init), to: &table)
    }
    for line in weak.split(separator: "\n") {
      let forms = line.split(separator: " ").map(String.init)
      add(forms, to: &table)
      for form in forms { table[form]?.isWeak = true }
    }
    for word in foreign.split(whereSeparator: \.isWhitespace).map(String.init) {
      table[word] = SpeechVerb(form: .finite, asks: askers.contains(word), inverts: true)
    }
    return table
  }

  /// Adds base form, third person, gerund, then pasts.
  private static func add(_ forms: [String], to table: inout [String: SpeechVerb]) {
    let asks = forms[0] == "ask" || forms[0] == "inquire" || forms[0] == "wonder"
    let inverts = !["tell", "put", "inform", "remind", "describe", "call"].contains(forms[0])
    for (place, word) in forms.enumerated() {
      let form: Form = place == 0 ? .base : place == 2 ? .gerund : .finite
      if place == 1, ambiguousThirdPersons.contains(word) { continue }
      table[word] = SpeechVerb(form: form, asks: asks, inverts: inverts)
    }
  }

  /// Third persons that are nouns far more often.
  private static let ambiguousThirdPersons: Set<String> = [
    "states", "posts", "phrases", "puts", "orders", "credits", "references", "hopes", "thanks",
    "pitches", "lectures", "echoes", "brands", "fears",
  ]

  /// The forms of a verb in -ed; a mark after it doubles (`+`) its last letter.
  private static func regularForms(_ entry: String) -> [String] {
    if entry.hasSuffix("+") {
      let base = String(entry.dropLast())
      let doubled = base + base.suffix(1)
      return [base, base + "s", doubled + "ing", doubled + "ed"]
    }
    if entry.hasSuffix("e") {
      let stem = String(entry.dropLast())
      return [entry, entry + "s", stem + "ing", entry + "d"]
    }
    if entry.hasSuffix("y"), let before = entry.dropLast().last, !"aeou".contains(before) {
      let stem = String(entry.dropLast())
      return [entry, stem + "ies", entry + "ing", stem + "ied"]
    }
    let third = entry.hasSuffix("s") || entry.hasSuffix("sh") || entry.hasSuffix("ch") ? "es" : "s"
    return [entry, entry + third, entry + "ing", entry + "ed"]
  }

  private static let regular = """
    accuse acknowledge admonish advise agree apologise apologize applaud blame blast brand castigate
    chide cite condemn congratulate credit criticise criticize deem defend deplore deride disclose
    dispute echo encourage envision hail hope instruct laud lambast lecture liken mock order pitch
    believe consider fear regard portray profess reassure fret+ recommend refer+ reference reject repeat resolve salute slam+ stipulate
    thank tout welcome
    add admit+ affirm allege announce answer argue ask assert assure boast brag+ call caution
    characterize characterise charge claim clarify comment complain concede confess confide
    confirm contend counter cry declare demand denounce deny describe dismiss dub+ emphasize
    emphasise estimate exclaim explain express grumble hint imply inform inquire insist interject
    interrupt joke label lament maintain mention murmur muse mutter note object observe offer opine
    pledge plead pledge post praise predict press proclaim promise pronounce protest quip+ reaffirm
    reason recall reckon recount reiterate rejoin relate remark remind reply report respond retort
    reveal scoff shout signal snap+ speculate state stress suggest summarize summarise tease term
    testify thunder tweet underline underscore urge voice vow warn whisper wonder
    """

  private static let irregular = """
    say says saying said
    tell tells telling told
    think thinks thinking thought
    write writes writing wrote written
    put puts putting put
    read reads reading read
    speak speaks speaking spoke
    hold holds holding held
    swear swears swearing swore sworn
    quote quotes quoting quoted
    signal signals signalling signalled
    label labels labelling labelled
    """

  private static let weak = """
    begin begins beginning began
    continue continues continuing continued
    conclude concludes concluding concluded
    go goes going went
    laugh laughs laughing laughed
    smile smiles smiling smiled
    sigh sighs sighing sighed
    shrug shrugs shrugging shrugged
    """

  private static let askers: Set<String> = ["fragte", "demandé", "demande"]

  private static let foreign = """
    sagte sagt erklärte erklärt betonte betont fügte meinte meint antwortete fragte warnte
    unterstrich versicherte teilte bekräftigte dit déclaré déclare affirmé affirme ajouté ajoute
    expliqué explique précisé précise estimé estime assuré assure répondu répond souligné souligne
    lancé lance demandé demande indiqué insisté prévenu poursuivi poursuit
    """
}
