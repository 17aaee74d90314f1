import OnRecordModel

/// The words by which transcribers say what is in nobody's words.
///
/// Types follow the transcription module of TEI P5 (`vocal`, `kinesic`, `incident`, `gap`, `note`).
enum IncidentLexicon {
  static let gaps: Set<String> = [
    "inaudible", "unintelligible", "indistinct", "off-mike", "off-mic", "redacted", "garbled",
    "off-microphone", "indiscernible", "unclear", "inaudible.", "omitted", "withheld", "blank",
  ]
  static let vocals: Set<String> = [
    "laughter", "laughs", "laugh", "laughing", "applause", "cheers", "cheering", "boos", "booing",
    "coughs", "coughing", "sighs", "chuckles", "chuckling", "chuckle", "sings", "sung", "singing",
    "chants", "chanting", "chant", "sneezes", "gasps", "groans", "whistles", "whistling", "throat",
    "applauds", "applaud", "shouts", "shouting", "whispers", "murmurs", "murmuring", "hisses",
    "screams", "cries", "weeps", "hums", "sniffs",
  ]
  static let notes: Set<String> = [
    "interpreted", "interpretation", "interpreter", "interpreting", "translation", "translated",
    "translator", "sic", "ph", "phonetic", "prepared", "delivered", "continued", "continues",
    "continuing", "progress", "corrected", "correction", "speaks", "speaking", "spoke",
    "translates",
    "spelling", "recorded", "concluded", "ends", "begins", "verbatim",
  ]
  static let events: Set<String> = [
    "cross-talk", "crosstalk", "cross", "interruption", "interrupted", "interrupts", "phone",
    "rings", "ringing", "disconnected", "technical", "audio", "microphone", "mic", "feedback",
    "music", "video", "plays", "played", "film", "bell", "siren", "sirens", "alarm", "baby", "dog",
    "feed", "break", "pause", "pauses", "adjourned", "recess", "noise", "thunder", "helicopter",
    "chit-chat", "disturbance", "protester", "protesters", "lands", "landing", "anthem", "prayer",
  ]
  static let gestures: Set<String> = [
    "points", "pointing", "gestures", "gesturing", "nods", "nodding", "holds", "holding", "shakes",
    "waves", "signs", "signing", "signed", "hugs", "kisses", "approaches", "walks", "covers",
    "raises", "raise", "raised", "shows", "takes", "puts", "bows", "stands", "sits", "leaves",
    "departs", "enters", "imitates", "turns", "hands", "indicates", "indicating", "kneels",
    "salutes", "looks", "snaps", "reaches", "removes", "picks", "places", "knocks", "silence",
    "presents", "presented", "displays", "unveils", "faints", "embraces", "greets", "drinks",
    "handshake", "shrugs", "winks", "smiles", "claps", "steps", "moves", "lifts", "drops", "joins",
    "makes", "shake", "exchange", "collapses", "demonstrates", "rises",
  ]
  static let languages: Set<String> = [
    "english", "spanish", "french", "german", "italian", "portuguese", "russian", "ukrainian",
    "arabic", "hebrew", "korean", "japanese", "chinese", "mandarin", "cantonese", "hindi", "urdu",
    "turkish", "polish", "dutch", "greek", "swahili", "vietnamese", "thai", "indonesian", "malay",
    "persian", "farsi", "dari", "pashto", "czech", "romanian", "hungarian", "swedish", "norwegian",
    "danish", "finnish", "irish", "gaelic", "latin", "creole", "amharic", "somali", "tagalog",
    "bengali", "punjabi", "georgian", "armenian", "serbian", "croatian", "slovene", "albanian",
  ]

  /// The kind that one word speaks for; the first that says something decides.
  static func kind(of word: String) -> Incident.Kind? {
    if gaps.contains(word) { return .gap }
    if notes.contains(word) || languages.contains(word) { return .note }
    if vocals.contains(word) { return .vocal }
    if events.contains(word) { return .incident }
    if gestures.contains(word) { return .kinesic }
    return nil
  }
}
