/// The words that labels are made of, in lower case without full stops.
///
/// They are the forms of address, ranks and offices of English-language releases; a new house style
/// adds words here and a fixture to the tests.
enum LabelWords {
  /// Labels of askers without a name.
  static let askers: Set<String> = [
    "q", "question", "questions", "reporter", "reporters", "journalist", "journalists", "press",
    "correspondent", "media", "the press", "unidentified reporter", "unknown reporter",
    "member of the press", "questioner",
  ]

  /// Labels of those present, together or one of them.
  static let audiences: Set<String> = [
    "audience", "audience member", "audience members", "crowd", "all", "attendee", "attendees",
    "unidentified audience member", "congregation", "members",
  ]

  /// Labels of voices that run the event.
  static let moderators: Set<String> = [
    "moderator", "operator", "aide", "staff", "host", "announcer", "facilitator", "chairperson",
    "white house aide", "press aide", "military aide", "staff member", "coordinator", "emcee",
  ]

  /// Labels of those who preside over a chamber, without `the`; not `chair`, who may hold a press
  /// conference.
  private static let presiding: Set<String> = [
    "speaker", "speaker pro tempore", "acting chairman", "acting chair", "presiding officer",
    "president pro tempore", "acting president pro tempore", "deputy speaker",
    "mr deputy speaker", "mr speaker", "madam speaker", "madam deputy speaker",
  ]

  /// Whether a label is of somebody who presides over a chamber.
  static func presides(_ key: String) -> Bool {
    presiding.contains(key.hasPrefix("the ") ? String(key.dropFirst(4)) : key)
  }

  /// Labels of interpreters.
  static let interpreters: Set<String> = ["interpreter", "translator", "the interpreter"]

  /// Words that end the label of someone whose name is withheld or not known.
  static let withheld: Set<String> = [
    "official", "officials", "officer", "briefer", "aide", "staff", "staffer", "participant",
    "participants", "child", "children", "student", "speaker", "voice", "man", "woman", "member",
    "unidentified", "guest", "worker", "veteran", "spouse", "narrator", "chaplain", "party",
    "source", "delegate", "interviewer",
  ]

  /// Forms of address before a name.
  static let civil: Set<String> = [
    "mr", "ms", "mrs", "miss", "mx", "dr", "doctor", "prof", "professor", "sir", "dame", "lord",
    "lady",
    "madam", "madame", "hon", "m", "mme", "herr", "frau", "rev", "reverend", "father", "sister",
    "brother", "rabbi", "imam", "pastor", "bishop", "archbishop", "cardinal", "pope", "sheikh",
    "sheik", "he", "h.e", "excellency", "honorable", "honourable", "majesty", "highness",
  ]

  /// Titles and ranks that are printed with a full stop.
  static let abbreviated: Set<String> = [
    "mr", "ms", "mrs", "dr", "prof", "hon", "rev", "gen", "adm", "col", "capt", "maj", "sgt", "lt",
    "sen", "rep", "gov", "jr", "sr", "st", "no", "amb", "mme",
  ]

  /// Words of ranks and offices.
  static let offices: Set<String> = [
    "president", "vice", "prime", "minister", "secretary", "undersecretary", "under", "assistant",
    "deputy", "ambassador", "senator", "representative", "congressman", "congresswoman", "governor",
    "lt", "mayor", "chair", "chairman", "chairwoman", "chairperson", "chancellor", "king", "queen",
    "prince", "princess", "crown", "emir", "sultan", "general", "gen", "admiral", "adm", "colonel",
    "col", "captain", "capt", "major", "maj", "lieutenant", "sergeant", "sgt", "commander",
    "director", "administrator", "commissioner", "coordinator", "advisor", "adviser",
    "spokesperson", "spokesman", "spokeswoman", "speaker", "justice", "judge", "taoiseach",
    "surgeon", "attorney", "counselor", "counsellor", "acting", "senior", "special", "envoy",
    "leader", "coach", "chief", "premier", "foreign", "first", "second", "gentleman",
    "secretary-general",
    "ministers", "secretaries", "delegate", "majority", "minority", "whip", "high", "treasurer",
    "comptroller", "superintendent", "principal", "rear", "brigadier", "executive", "managing",
    "national", "press", "state", "security", "climate", "homeland", "trade", "chargé", "consul",
    "solicitor", "inspector", "provost", "dean", "rector", "officer", "counsel", "archivist",
    "co-chair", "vice-president", "cochair", "emeritus", "permanent", "head", "of", "the", "and",
    "pro", "tempore", "presiding", "advisors", "advisers",
  ]

  /// Words that end an office: what a person can be.
  static let officeHeads: Set<String> = [
    "president", "vice-president", "minister", "secretary", "undersecretary", "ambassador",
    "senator", "representative", "congressman", "congresswoman", "governor", "mayor", "chair",
    "chairman", "chairwoman", "chairperson", "chancellor", "king", "queen", "prince", "princess",
    "emir", "sultan", "general", "admiral", "colonel", "captain", "commander", "director",
    "administrator", "commissioner", "coordinator", "advisor", "adviser", "spokesperson",
    "spokesman", "spokeswoman", "speaker", "justice", "judge", "taoiseach", "counselor",
    "counsellor", "envoy", "leader", "coach", "chief", "premier", "lady", "gentleman",
    "secretary-general", "treasurer", "superintendent", "consul", "economist", "head", "officer",
    "prime minister", "co-chair", "dr", "mr", "ms", "mrs", "rector", "pope", "archbishop",
  ]

  /// Small words that stay in lower case inside names.
  static let particles: Set<String> = [
    "of", "the", "de", "del", "della", "da", "di", "do", "dos", "du", "la", "le", "von", "van",
    "der", "den", "ter", "bin", "bint", "ibn", "al", "el", "ben", "y", "e", "and", "ap", "san",
    "zu", "for", "af", "to", "pro", "tempore", "tem",
  ]

  /// Words in brackets behind a label that tell how something was said, or by whom it was put over.
  static let manners: Set<String> = [
    "via", "through", "interpreted", "interpreter", "translated", "translator", "translation",
    "speaking", "speaks", "remotely", "phone", "telephone", "video", "off", "mic", "mike",
    "laughing",
    "inaudible", "english", "french", "spanish", "german", "arabic", "russian", "chinese",
    "japanese", "korean", "ukrainian", "continuing", "standing", "virtually", "from", "with",
  ]

  /// First words of lines that name a field of a form, not a speaker.
  static let fields: Set<String> = [
    "note", "notes", "subject", "date", "time", "to", "from", "cc", "re", "where", "when", "who",
    "what", "why", "how", "contact", "location", "embargoed", "embargo", "background", "vessel",
    "update", "updated", "correction", "photo", "caption", "watch", "video", "description",
    "source", "summary", "title", "tel", "phone", "fax", "email", "e-mail", "web", "website",
    "url", "link", "fact", "media", "release", "breaking", "urgent", "warning", "important",
    "attn", "attention", "venue", "place", "topic", "agenda", "related", "read", "see", "topics",
    "issued", "posted", "published", "tags", "category", "file", "document", "ref", "reference",
    "dateline", "advisory", "participants", "attendees", "speakers", "moderators", "transcript",
    "remarks", "statement", "ps", "nb", "fyi", "article", "section", "annex", "appendix", "part",
    "chapter", "clause", "resolution", "step", "option", "phase", "table", "figure", "p.s",
  ]

  /// A word as these sets hold it: lower case, without full stops and commas at its ends.
  static func key(_ word: some StringProtocol) -> String {
    let word = Substring(word)
    let bytes = word.utf8.span
    var end = bytes.count
    while end > 0, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2C || bytes[end - 1] == 0x3A {
      end -= 1
    }
    for place in 0..<end where bytes[place] >= 0x80 {
      return String(decoding: word.utf8.prefix(end), as: UTF8.self).lowercased()
    }
    return ASCIIText.lowered(bytes.extracting(first: end))
  }
}

extension LabelWords {
  /// Words that begin sentences and headings and are in no name.
  static let sentenceOpeners: Set<String> = [
    "i", "you", "we", "it", "he", "she", "they", "this", "that", "these", "those", "there", "here",
    "let", "so", "but", "now", "well", "yes", "no", "not", "if", "in", "on", "at", "by", "as",
    "an", "is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did",
    "will", "would", "can", "could", "should", "may", "might", "must", "my", "our", "your", "his",
    "her", "their", "its", "what", "who", "when", "where", "why", "how", "which", "because",
    "then", "also", "just", "only", "more", "most", "some", "any", "all", "each", "every", "one",
    "two", "three", "four", "five", "first", "second", "third", "fourth", "finally", "next",
    "last", "okay", "ok", "look", "remember", "think", "imagine", "consider", "question", "answer",
    "bottom", "line", "thing", "things", "fact", "deal", "point", "update", "example", "number",
    "today", "tomorrow", "yesterday", "tonight", "thanks", "thank", "please", "good", "great",
  ]
}
