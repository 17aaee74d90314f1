/// The set phrases of press events, by which turns are told apart.
enum Phrases {
  /// Words that open a question without a question mark.
  static let questionWords: WordSet = [
    "what", "why", "how", "who", "when", "where", "which", "whether", "can", "could", "would",
    "will", "do", "does", "did", "is", "are", "was", "were", "has", "have", "should", "any",
  ]

  /// Words that ask for an answer in an asker's mouth.
  static let requests: PhraseSet = [
    ["question"], ["questions"], ["if", "i", "could"], ["if", "i", "can"], ["if", "i", "may"],
    ["wondering"], ["wanted", "to", "ask"], ["want", "to", "ask"], ["like", "to", "ask"],
    ["follow", "up"], ["follow-up"], ["tell", "us"], ["tell", "me"], ["give", "us"],
    ["could", "you"], ["can", "you"], ["would", "you"], ["do", "you"], ["did", "you"],
    ["have", "you"], ["are", "you"], ["will", "you"], ["what", "about"], ["how", "about"],
    ["curious"], ["ask", "you"], ["asking"], ["your", "reaction"], ["your", "response"],
    ["comment", "on"], ["explain"], ["clarify"], ["elaborate"], ["why", "not"], ["two", "things"],
    ["one", "thing"], ["couple", "of"], ["just", "on"],
  ]

  /// Greetings, thanks and forms of address that open a new asker's turn.
  static let greetings: WordSet = [
    "thank", "thanks", "hi", "hey", "hello", "good", "mr", "madam", "madame", "ambassador",
    "secretary", "minister", "sir", "ma'am", "president", "chair", "chairman", "excellency",
    "congratulations", "welcome", "morning", "afternoon",
  ]

  /// Openings that go on with what was just said.
  static let continuers: WordSet = [
    "but", "so", "well", "then", "because", "not", "why", "or", "right", "okay", "ok", "sorry",
    "no",
    "yes", "yeah", "sure", "oh",
  ]

  /// Of these, the ones that open a new matter as often.
  static let weakContinuers: WordSet = [
    "so", "okay", "ok", "right", "sure", "yes", "yeah", "oh",
  ]

  /// Words that ask for more of the same answer, or make the same question clearer.
  static let clarifications: PhraseSet = [
    ["elaborate"], ["clarify"], ["be", "more", "specific"], ["like", "what"],
    ["such", "as", "what"],
    ["for", "example"], ["i", "mean"], ["i", "just", "mean"], ["to", "be", "clear"],
    ["just", "to", "clarify"], ["you", "just", "said"], ["you", "said"], ["you", "mentioned"],
    ["what", "do", "you", "mean"], ["does", "that", "mean"], ["in", "that", "case"],
  ]

  /// Forms of address inside a question.
  static let vocatives: WordSet = [
    "mr", "sir", "ma'am", "madam", "president", "ambassador", "secretary",
  ]

  /// Openings that turn to something else, as word sequences.
  static let switches: PhraseSet = [
    ["on", "the"], ["and", "on"], ["just", "on"], ["and", "then"], ["then", "on"], ["one", "more"],
    ["one", "other"], ["another"], ["and", "another"], ["separately"], ["different"], ["also"],
    ["and", "also"], ["secondly"], ["second"], ["and", "second"], ["and", "secondly"],
    ["two", "others"],
    ["a", "few"], ["a", "couple"], ["with", "regard"], ["regarding"], ["turning"], ["switching"],
    ["changing"], ["lastly"], ["and", "lastly"], ["finally"], ["and", "finally"], ["quick"],
    ["and", "last"],
    ["and", "just"], ["if", "i", "could"], ["can", "i", "ask"], ["i", "wanted", "to"],
    ["and", "the"],
    ["on", "another"], ["my", "second"], ["and", "my"], ["one", "quick"], ["one", "last"], ["last"],
    ["next"], ["two", "questions"], ["two", "quick"], ["to", "follow"], ["there's"],
    ["in", "terms"],
  ]

  /// Words that refer back.
  static let anaphora: WordSet = [
    "that", "this", "it", "those", "these", "they", "them", "he", "she", "him", "her", "there",
    "you're", "what's", "that's", "which", "then",
  ]

  /// Words that say who speaks when, to whomever they are said.
  static let order: PhraseSet = [
    ["calling", "on"], ["call", "on"], ["one", "at", "a", "time"], ["hold", "on"],
    ["let", "me", "finish"], ["let", "him", "finish"], ["let", "her", "finish"],
    ["raise", "your", "hand"], ["your", "turn"], ["couple", "more"], ["few", "more"],
    ["not", "your", "turn"], ["two", "more"], ["three", "more"],
  ]

  /// Openings that say how much longer it goes on.
  static let announcements: PhraseSet = [
    ["last", "question"], ["last", "one"], ["final", "question"], ["one", "more"],
    ["we", "got", "to"], ["we've", "got", "to", "go"],
  ]

  /// Words that keep the event going or end it; to a finished question some of them answer.
  static let housekeeping: PhraseSet = [
    ["come", "back", "to", "you"], ["right", "back", "to", "you"], ["get", "to", "you"],
    ["i'll", "get", "you"], ["get", "to", "everyone"], ["get", "to", "everybody"],
    ["got", "to", "go"], ["have", "to", "go"], ["got", "to", "end"], ["got", "to", "wrap"],
    ["wrap", "up"], ["wrap", "it", "up"], ["one", "second"],
    ["we're", "going", "to", "move", "on"],
    ["let's", "move", "on"], ["move", "around"], ["moving", "on"], ["last", "one"],
    ["let", "me", "go", "to"],
    ["few", "minutes"],
  ]

  /// Openings of a statement.
  static let statements: PhraseSet = [
    ["at", "the", "top"], ["couple", "of", "things"], ["couple", "things"],
    ["couple", "of", "other"], ["couple", "of", "items"], ["couple", "other"], ["couple", "items"],
    ["quick", "things"], ["few", "things"], ["one", "thing"], ["things", "at"],
    ["few", "items"], ["before", "i", "take"], ["before", "we", "start"], ["before", "we", "go"],
  ]

  /// Words by which an answer refers to its question.
  static let ofQuestions: PhraseSet = [
    ["your", "question"], ["that", "question"], ["the", "question"], ["first", "question"],
    ["second", "question"], ["this", "question"], ["for", "asking"], ["you", "asked"],
    ["your", "point"],
  ]

  /// Words of thanks and farewell.
  static let thanks: WordSet = [
    "thank", "thanks", "goodbye", "bye", "welcome", "cheers", "appreciate",
  ]

  /// Words of greeting that open no turn by themselves.
  static let besideGreetings: WordSet = ["everyone", "everybody", "you", "much", "very", "so"]

  /// Those of whom thanks are told, and not given.
  static let thirdPersons: WordSet = ["he", "she", "it", "they", "who"]

  /// Words that offer the floor to a colleague.
  static let offers: PhraseSet = [
    ["go", "ahead"], ["do", "you", "want"], ["i", "can", "start"], ["over", "to"],
    ["if", "you'd", "like"], ["you", "want", "to", "take"],
  ]

  /// Words that give the floor away at the end of an introduction.
  static let hands: PhraseSet = [
    ["over", "to"], ["turn", "it"], ["start", "us", "off"], ["floor"], ["hand", "it"],
    ["go", "ahead"], ["kick", "it", "off"], ["with", "that"], ["take", "it", "away"],
  ]

  /// What one asks of the line.
  static let hearing: PhraseSet = [["hear", "me"]]

  /// Openings that say in so many words that more is asked.
  static let followUps: PhraseSet = [["follow-up"], ["follow", "up"], ["just", "to", "follow"]]

  /// Short words of assent between an asker's sentences.
  static let assents: WordSet = [
    "yes", "yeah", "yep", "yup", "okay", "ok", "sure", "right", "mm-hmm", "uh-huh", "mmhmm", "no",
    "hi", "hello", "hey", "please", "go", "ahead", "sir", "ma'am", "correct", "of", "course",
    "good", "morning", "afternoon", "evening", "great", "alright", "all", "sorry", "oh", "what",
  ]

  /// Forms of address and offices, as keys.
  static let titles = WordSet(
    LabelWords.officeHeads.union(LabelWords.civil).map { WordKey($0) })
}
