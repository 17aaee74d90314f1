/// The words by which one gives the floor to the next asker.
enum FloorWords {
  /// Words that say nothing but who speaks next, or are courtesies around that.
  static let all: WordSet = Phrases.assents.union([
    "let's", "let", "me", "us", "we", "we'll", "i", "i'll", "i'd", "i'm", "i've", "we're", "we've",
    "going", "gonna", "can", "could", "why", "like", "would", "now", "next", "first", "second",
    "third", "last", "final", "finally", "just", "also", "then", "quickly", "quick", "got",
    "over", "back", "turn", "it", "head", "start", "started", "begin", "with", "call", "calling",
    "called", "on", "come", "take", "a", "an", "the", "our", "your", "question", "questions",
    "one", "two", "couple", "few", "more", "another", "other", "from", "hear", "move", "moving",
    "get", "ask", "give", "recognize", "kick", "open", "switch", "line", "off", "to", "is", "be",
    "by", "for", "comes", "goes", "in", "up", "here", "there", "left", "side", "behind", "you",
    "you're", "you've", "you'd", "have", "do", "want", "away", "time", "that", "this", "so", "and",
    "well", "way", "middle", "front", "row", "room", "phone", "hand", "hands", "happy", "any",
    "some", "will", "care", "lead", "word", "try", "trying", "finish", "follow-up", "follow",
    "raise",
    "queue", "make", "everyone", "everybody", "guys", "folks", "thank", "thanks", "very", "much",
    "both", "again", "see", "nice", "welcome", "anything", "else", "yours", "floor", "at", "aisle",
    "corner", "said", "yet", "too", "those", "these", "answer", "excellent", "perfect", "moderate",
    "begins", "kicks", "starts", "without", "further", "ado", "remind", "outlet", "unmute",
    "yourself",
    "mute", "but", "turning", "taking", "starting", "how", "about", "gentleman", "lady",
    "woman", "man", "young",
  ])

  /// Sequences of which one stands in a sentence that gives the floor, beside a name alone.
  static let markers: PhraseSet = [
    ["go", "ahead"], ["question"], ["questions"], ["last", "one"], ["next"], ["final", "one"],
    ["in", "the", "back"], ["the", "back"], ["right", "here"], ["over", "here"], ["over", "there"],
    ["right", "there"], ["back", "there"], ["your", "turn"], ["you're", "up"], ["yours"],
    ["us", "off"], ["start"], ["started"], ["take", "it", "away"], ["us", "away"], ["floor"],
    ["please"], ["call", "on"], ["calling", "on"], ["called", "on"], ["go", "to"],
    ["go", "over"],
    ["go", "back"], ["turn", "to"], ["over", "to"], ["come", "to"], ["go", "first"],
    ["the", "line", "of"], ["hear", "from"], ["hear", "you"], ["way", "in"], ["one", "more"],
    ["couple", "more"], ["few", "more"], ["behind", "you"], ["i", "said"], ["first", "one"],
    ["follow-up"], ["raise", "your"], ["in", "the", "middle"], ["this", "side"], ["the", "front"],
    ["begin", "with"], ["last", "word"], ["to", "follow"], ["welcome", "back"],
    ["to", "you", "first"], ["turn", "it"], ["turning", "it"],
    ["start", "with", "you"], ["go", "to", "you"],
    ["you", "want", "to"], ["get", "everyone"], ["get", "everybody"], ["get", "to", "everyone"],
    ["get", "to", "everybody"],
  ]

  /// Markers that point at somebody without a name.
  static let places: PhraseSet = [
    ["over", "here"], ["over", "there"], ["the", "back"], ["right", "here"], ["right", "there"],
    ["back", "there"], ["behind", "you"], ["this", "side"], ["the", "front"], ["the", "middle"],
    ["gentleman"], ["lady"], ["woman"], ["man"],
  ]

  /// Words that may stand before the name, with no comma between.
  static let beforeNames: WordSet = [
    "to", "from", "ahead", "on", "of", "okay", "ok", "yes", "yeah", "is", "with", "by", "now",
    "please", "right", "hi", "hey", "hello", "said", "ask", "next", "last", "first", "then", "and",
    "question", "so", "sorry", "sure", "back", "recognize", "hear", "alright", "up", "off", "well",
    "good", "great", "oh", "one",
  ]

  /// Titles of askers besides offices and forms of address.
  static let otherTitles: WordSet = ["doctor", "professor", "major"]

  /// Openings of questions that offer the floor.
  static let offers: PhraseSet = [
    ["do", "you", "want"], ["you", "want"], ["any"], ["anything"], ["question"], ["questions"],
    ["go", "ahead"], ["would", "you", "like"], ["next"], ["one", "more"], ["last"], ["over"],
    ["in", "the", "back"], ["how", "about"],
  ]

  /// What answers thanks.
  static let welcome: PhraseSet = [["you're", "welcome"]]

  /// What puts an asker off.
  static let later: PhraseSet = [["back", "to", "you"]]

  /// Words between a name and what its bearer works for.
  static let links: WordSet = ["with", "from", "of", "at", "for"]

  /// Words inside the name of an outlet.
  static let insideOutlets: WordSet = ["the", "of", "and", "de", "for"]

  /// Words that are in the name of an outlet and in nobody's.
  static let outlets: WordSet = [
    "voice", "radio", "jazeera", "news", "newspaper", "post", "times", "journal", "tv",
    "television", "reuters", "bloomberg", "politico", "axios", "agency", "press", "wire",
    "courier", "herald", "tribune", "gazette", "telegraph", "broadcasting", "network", "magazine",
    "daily", "weekly", "newsroom", "media", "associated", "channel", "ap", "ft", "dw",
  ]

  /// Words that answer a question with a yes.
  static let yes: WordSet = ["yes", "yeah", "correct", "right"]

  /// Words of assent that call on the next asker where an answer stands before them.
  static let bareCalls: WordSet = ["yes", "yeah", "yep", "please", "sir", "ma'am"]

  /// Words that cannot be a sentence by themselves, and are names.
  ///
  /// `Said.`, `Major.`
  static let wordsThatAreNames: WordSet = [
    "said", "will", "major", "dean", "bill", "mark", "chip", "drew", "sue", "gene", "josh", "chuck",
    "ray", "pat",
  ]

  /// Words printed with a capital that are nobody's name.
  static let nobody: WordSet = Phrases.greetings.union(Phrases.titles).union([
    "i", "i'll", "i'm", "i'd", "i've", "god", "goodness", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "july", "august", "september", "october", "november", "december", "today", "tomorrow",
    "yesterday", "wow", "hmm", "bingo", "exactly", "absolutely", "correct", "everyone",
    "everybody", "guys", "folks", "admiral", "doctor", "professor", "senator", "sir", "ma'am",
    "period", "never", "maybe", "perhaps", "nothing", "nobody", "none", "always", "excuse",
    "louder", "sooner", "cool", "interesting", "shocking", "shocked", "remarkable", "congrats",
    "happy", "merry", "hold",
    "mr", "ms", "mrs", "dr", "yep", "yup", "nope", "mm-hm", "fair", "understood", "indeed",
    "certainly", "definitely", "enough", "and", "or", "the", "a", "an", "it", "he", "she", "they",
    "we", "you", "this", "that", "these", "those", "if", "when", "not", "no", "but", "because",
    "true", "false", "both", "neither", "either", "somebody", "someone", "colleague",
    "woman", "man", "women", "men", "ladies", "gentlemen", "anybody", "anyone", "reporter", "young",
  ])
}
