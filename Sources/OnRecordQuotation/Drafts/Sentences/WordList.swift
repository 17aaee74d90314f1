/// The closed classes of words that tell where a noun phrase ends, as far as news prose needs them.
///
/// English in full; of German and French the words that stand in attributions.
enum WordList {
  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Abbreviations, without their last stop, after which a sentence goes on.
  static let abbreviations = words(
    """
    mr mrs ms mx dr prof gen lt col maj sgt capt cmdr adm brig sen rep gov rev hon st pres amb sec
    jr sr jan feb mar apr jun jul aug sept sep oct nov dec no vs inc co corp ltd dept u.s u.n u.k
    e.g i.e rt messrs mme mlle hr fr
    """)

  static let pronouns = words(
    """
    he she they i we you it er sie il elle ils elles somebody someone nobody anybody anyone everybody
    """)

  /// Words that stand for a person though they may also stand before a noun: `one said`.
  static let standIns = words(
    "one another some many most both several two three four others all few neither none everyone")

  static let determiners = words(
    """
    the a an another one two three four several some many most both each this that these those no
    any all his her its their our my your der die das ein eine einer le la les un une des l
    """)

  /// Prepositions that tie a noun to the office before it: a spokesman for the ministry.
  static let officePrepositions = words("of for at from in with to on von der des für du de")

  static let prepositions = words(
    """
    of for at from in with to on by about after before during since until against between among over
    under through into onto upon within without amid despite following via near beyond across around
    alongside beside toward towards per like unlike at von bei mit nach vor seit für gegen à dans sur avec
    pour chez depuis pendant lors selon laut
    """)

  /// Words that begin a clause or join two.
  static let conjunctions = words(
    """
    and but or nor yet so that which who whom whose when while where why how what as because if
    whether although though unless than und aber oder dass als wenn et mais ou que qui lorsque
    """)

  /// Words that open a clause which is not the sentence's main one.
  static let subordinators = words(
    """
    after before when while as because if although though unless since until once whether
    asked speaking als nachdem après lorsque
    """)

  static let auxiliaries = words(
    """
    has have had is are was were be been being am will would can could shall should may might must
    do does did having twas hat haben hatte habe a ont avait est
    """)

  /// Forms of `to be` before a participle: the words are said to or of the subject, not by it.
  static let passives = words("is are am was were be been being got gets twas wurde worden")

  static let adverbs = words(
    """
    also later then again once only even still just now soon earlier yesterday today tonight
    tomorrow meanwhile never often not first finally further instead already ever too there
    moreover however nonetheless nevertheless afterward afterwards elsewhere here separately next
    underneath beneath above below inside outside nearby overhead upstairs downstairs somewhere
    jedoch auch dann aussi ensuite encore
    """)

  static let days = words(
    """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag
    freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
    """)

  /// Months by number, with their usual short forms.
  static let months: [String: Int] = [
    "january": 1, "jan.": 1, "jan": 1, "februar": 2, "february": 2, "feb.": 2, "feb": 2,
    "march": 3, "mar.": 3, "april": 4, "apr.": 4, "may": 5, "june": 6, "jun.": 6, "july": 7,
    "jul.": 7, "august": 8, "aug.": 8, "aug": 8, "september": 9, "sept.": 9, "sep.": 9, "sept": 9,
    "october": 10, "oct.": 10, "oct": 10, "november": 11, "nov.": 11, "nov": 11, "december": 12,
    "dec.": 12, "dec": 12, "januar": 1, "märz": 3, "mai": 5, "juni": 6, "juli": 7, "oktober": 10,
    "dezember": 12, "janvier": 1, "février": 2, "mars": 3, "avril": 4, "juin": 6, "juillet": 7,
    "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
  ]

  /// Small words inside names, and between the parts of a body's name.
  static let particles = words(
    """
    de da di del della der den van von bin ibn al el la le du dos ter ten af av y of for and & the
    """)

  /// Papers that are said to say something.
  static let documents = words(
    """
    readout statement transcript letter report document paper note memo communique communiqué
    declaration release text tweet post article book memoir editorial headline sign banner law
    resolution treaty agreement email message website page
    """)

  /// Words before a preposition in the anonymous sources of news prose.
  static let complemented = words(
    "people person persons man woman those familiar close briefed knowledgeable involved member members"
  )

  /// Those who ask.
  static let reporters = words(
    """
    reporter reporters journalist journalists correspondent correspondents questioner questioners
    interviewer interviewers newsman newswoman moderator journalistin journaliste journalistes
    """)

  /// Pronouns as objects: quotes him as saying.
  static let objects = words("him her them")

  /// Objects that French sets between subject and verb: l’a dit, lui a répondu, n’a pas dit.
  static let clitics = words("l m t s n lui leur ne le les")

  /// Nouns in the singular or plural that name persons without saying who, beside offices.
  static let persons = words(
    """
    man woman men women boy girl child children mother father wife husband son daughter brother
    sister friend neighbor neighbour guest colleague visitor passenger sailor pilot fisherman farmer
    teacher student driver captain clerk waiter host voter protester mourner resident shopkeeper
    grandmother grandfather uncle aunt cousin widow boss chief predecessor successor counterpart rival
    opponent challenger hostess ally partner superior subordinate patron mentor critic
    """)

  /// Whether a word in lower case is one that no possessive stands before: a particle or a verb.
  static func isFunctionWord(_ word: String) -> Bool {
    prepositions.contains(word) || conjunctions.contains(word) || auxiliaries.contains(word)
      || pronouns.contains(word) || determiners.contains(word) || adverbs.contains(word)
      || SpeechVerb.of(word)?.form == .finite
  }
}
