/// The words whose coming or going changes what was said.
enum MeaningWords {
  static let negations = set(
    """
    not never no none nothing nobody nowhere neither nor without cannot hardly barely scarcely unable
    nope nay
    """)

  static let modals = set(
    """
    will would shall should can could may might must ought need needs needed going maybe perhaps
    possibly probably likely definitely certainly surely able supposed allowed
    """)

  static let quantifiers = set(
    """
    all some most many few several any every each both more less fewer fewest least only just always
    often sometimes rarely seldom usually never almost nearly entire whole half majority minority
    enough much little first last second third final next better worse best worst higher lower highest
    lowest greater greatest larger largest smaller smallest bigger biggest earlier later sooner stronger
    weaker faster slower longer shorter before after up down above below over under inside outside
    increase decrease increased decreased increasing decreasing rise fall rising falling raise raised cut
    win lose won lost true false right wrong support oppose supported opposed accept reject accepted
    rejected confirm deny confirmed denied for against allow forbid begin end
    """)

  static let dates = set(
    """
    january february march april june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday today tomorrow yesterday tonight ago noon midnight spring
    summer autumn winter morning afternoon evening century decade quarter
    """)

  static let units = set(
    """
    thousand million billion trillion hundred hundreds thousands millions billions dozen dozens percent
    percentage dollar dollars euro euros pound pounds yen $ € £ ¥ % mile miles kilometer kilometers
    kilometre kilometres meter meters foot feet inch inches ton tons tonne tonnes kilogram kilograms
    gallon gallons barrel barrels second seconds minute minutes hour hours day days week weeks month
    months year years degree degrees gigawatt gigawatts megawatt megawatts
    """)

  /// Forms of be, have and do with their time: a change between them is one of tense.
  static let auxiliaries: [String: Int] = [
    "is": 0, "are": 0, "am": 0, "was": 1, "were": 1, "been": 2, "being": 3, "be": 4, "has": 0,
    "have": 0, "had": 1, "having": 3, "do": 0, "does": 0, "did": 1, "done": 2, "doing": 3,
  ]

  /// Beginnings of verbs by which one commits oneself.
  static let commitmentStems = [
    "agree", "commit", "promis", "pledg", "guarante", "support", "sign", "accept", "approv",
    "withdr", "deploy", "ratif", "join", "pay", "fund", "provid", "deliver", "announc", "decid",
    "refus", "declin", "reject", "deni", "deny", "intend", "plan", "ask", "order", "authoriz",
    "negotiat", "invest", "sanction", "ban", "end", "leav", "meet", "send", "sent",
  ]

  static let fillers: [[String]] = [
    ["uh"], ["um"], ["er"], ["ah"], ["eh"], ["hmm"], ["mm"], ["mhm"], ["you", "know"],
    ["i", "mean"], ["well"], ["look"], ["like"], ["so"], ["okay"], ["ok"], ["right"], ["oh"],
    ["sort", "of"], ["kind", "of"],
  ]

  /// Words by which a sentence that goes on limits what was said.
  static let limits = set(
    "if unless provided providing except until till only assuming but although though")

  /// Words that may stand between two pieces without being anybody's.
  static let joiners = set("and or but then so that")

  private static func set(_ words: String) -> Set<String> {
    Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
