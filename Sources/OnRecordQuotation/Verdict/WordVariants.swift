/// Forms of words that say the same: contractions, speech, number words, spellings.
enum WordVariants {
  /// Words with contractions spelled out; `second` takes the other reading of `'s` and `'d`.
  static func expanded(_ words: [String], second: Bool = false) -> [String] {
    words.flatMap { expand($0, second) }
  }

  private static func expand(_ word: String, _ second: Bool) -> [String] {
    if let whole = irregular[word] { return whole }
    guard let mark = word.lastIndex(of: "'") else { return [word] }
    let stem = String(word[..<mark])
    switch word[mark...] {
    case "'re": return [stem, "are"]
    case "'ve": return expand(stem, second) + ["have"]
    case "'ll": return [stem, "will"]
    case "'m": return [stem, "am"]
    case "'d": return [stem, second ? "had" : "would"]
    case "'s" where contractible.contains(stem): return [stem, second ? "has" : "is"]
    case "'t" where word.hasSuffix("n't"): return [String(stem.dropLast()), "not"]
    default: return [word]
    }
  }

  private static let irregular: [String: [String]] = [
    "can't": ["can", "not"], "cannot": ["can", "not"], "won't": ["will", "not"],
    "shan't": ["shall", "not"], "ain't": ["is", "not"], "let's": ["let", "us"],
    "'cause": ["because"], "y'all": ["you", "all"],
  ]

  private static let contractible: Set<String> = [
    "it", "that", "he", "she", "there", "what", "here", "who", "where", "how", "this", "when",
    "everybody", "everyone", "nobody", "somebody", "someone", "one", "everything", "nothing",
  ]

  /// Words with speech spelled as in writing: `gonna` as `going to`.
  static func written(_ words: [String]) -> [String] {
    words.flatMap { speech[$0] ?? [$0] }
  }

  private static let speech: [String: [String]] = [
    "gonna": ["going", "to"], "wanna": ["want", "to"], "gotta": ["got", "to"],
    "kinda": ["kind", "of"], "sorta": ["sort", "of"], "cause": ["because"], "yeah": ["yes"],
    "yep": ["yes"], "em": ["them"], "ya": ["you"], "lemme": ["let", "me"], "gimme": ["give", "me"],
    "dunno": ["do", "not", "know"], "till": ["until"], "ok": ["okay"], "til": ["until"],
    "goin": ["going"], "nothin": ["nothing"], "tryin": ["trying"],
  ]

  /// Words with numbers in digits and signs in words.
  static func inDigits(_ words: [String]) -> [String] {
    var out: [String] = []
    var at = 0
    while at < words.count {
      if let (value, count) = number(words[at...]) {
        out.append(String(value))
        at += count
        continue
      }
      switch words[at] {
      case "%": out.append("percent")
      case "bn": out.append("billion")
      case "tn": out.append("trillion")
      case "mn", "mln": out.append("million")
      case "m" where out.last.map(isNumber) ?? true: out.append("million")
      case "per" where at + 1 < words.count && words[at + 1] == "cent":
        out.append("percent")
        at += 1
      default: out.append(Currency.sign(of: words[at]) ?? words[at])
      }
      at += 1
    }
    // "$ 5" and "5 $" are one sum.
    for index in out.indices.dropLast()
    where Currency.isSign(out[index]) && isNumber(out[index + 1]) {
      out.swapAt(index, index + 1)
    }
    return out
  }

  /// Words with the short names of states and bodies in full; `us` only where it is written as a name.
  static func inFullNames(_ words: [String], names: Set<String>) -> [String] {
    words.flatMap { word in
      let short = word.filter { $0 != "." }
      guard let full = shortNames[short], short != word || names.contains(word) else {
        return [word]
      }
      return full
    }
  }

  private static let shortNames: [String: [String]] = [
    "us": ["united", "states"], "usa": ["united", "states"], "uk": ["united", "kingdom"],
    "eu": ["european", "union"], "un": ["united", "nations"],
    "uae": ["united", "arab", "emirates"],
  ]

  /// Words with halves and quarters as fractions: half a point, three quarters.
  static func inFractions(_ words: [String]) -> [String] {
    var out: [String] = []
    var rest = words[...]
    while let word = rest.first {
      let found = fractions.first { rest.starts(with: $0.words) }
      out.append(found?.sign ?? word)
      rest = rest.dropFirst(found?.words.count ?? 1)
    }
    return out
  }

  /// Longer ones first.
  private static let fractions: [(words: [String], sign: String)] = [
    (["three", "quarters", "of", "a"], "¾"), (["three", "quarters"], "¾"),
    (["a", "quarter", "of", "a"], "¼"), (["a", "quarter"], "¼"), (["one", "quarter"], "¼"),
    (["one", "half"], "½"), (["a", "half"], "½"), (["half", "a"], "½"), (["half", "an"], "½"),
    (["half"], "½"),
  ]

  /// The number with which words begin, as far as thousands.
  private static func number(_ words: ArraySlice<String>) -> (value: Int, count: Int)? {
    guard let (value, count) = belowThousand(words) ?? digitsBeforeThousand(words) else {
      return nil
    }
    var rest = words.dropFirst(count)
    guard value > 0, value < 1_000, rest.first == "thousand" else { return (value, count) }
    let joined = rest.dropFirst().first == "and" ? 1 : 0
    rest = rest.dropFirst(1 + joined)
    guard let (more, length) = belowThousand(rest), more > 0, joined == 0 || more < 100 else {
      return (value * 1_000, count + 1)
    }
    return (value * 1_000 + more, count + 1 + joined + length)
  }

  /// The digits of `20 thousand`.
  private static func digitsBeforeThousand(
    _ words: ArraySlice<String>
  ) -> (value: Int, count: Int)? {
    guard words.dropFirst().first == "thousand", let first = words.first, let value = Int(first)
    else { return nil }
    return (value, 1)
  }

  private static func belowThousand(_ words: ArraySlice<String>) -> (value: Int, count: Int)? {
    if words.first == "a", words.dropFirst().first == "hundred" { return hundreds(words, 1) }
    guard let first = words.first, let value = small[first] else { return nil }
    if words.dropFirst().first == "hundred", value > 0, value < 10 { return hundreds(words, value) }
    if value >= 20, value < 100, let second = words.dropFirst().first, let unit = small[second],
      unit > 0, unit < 10
    {
      return (value + unit, 2)
    }
    return (value, 1)
  }

  /// `one hundred and forty one`, from its first two words on.
  private static func hundreds(
    _ words: ArraySlice<String>, _ value: Int
  ) -> (value: Int, count: Int) {
    var rest = words.dropFirst(2)
    let joined = rest.first == "and" ? 1 : 0
    rest = rest.dropFirst(joined)
    guard let (more, count) = belowThousand(rest), more > 0, more < 100 else {
      return (value * 100, 2)
    }
    return (value * 100 + more, 2 + joined + count)
  }

  /// Whether a word may stand inside a number in words.
  static func isPartOfNumber(_ word: String) -> Bool {
    small[word] != nil || ["a", "and", "hundred", "thousand"].contains(word)
  }

  static func isNumber(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    if first &- 0x30 < 10 || small[word] != nil { return true }
    return first >= 0x80 && word.unicodeScalars.first?.properties.numericType != nil
  }

  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  /// Words in one spelling of the two that English has.
  static func spelled(_ words: [String]) -> [String] { words.map(spell) }

  private static func spell(_ word: String) -> String {
    if let known = spellings[word] { return known }
    guard mayDiffer(word) else { return word }
    var word = word
    for (ending, other) in endings where word.hasSuffix(ending) && word.count > ending.count + 2 {
      word = String(word.dropLast(ending.count)) + other
      break
    }
    for (part, other) in parts {
      if let range = word.range(ofPart: part) { word.replaceSubrange(range, with: other) }
    }
    return word
  }

  /// Whether a word has the letters of one of the endings or parts: a look at its bytes spares most words
  /// the comparing of them all.
  private static func mayDiffer(_ word: String) -> Bool {
    var last: UInt8 = 0
    for byte in word.utf8 {
      switch (last, byte) {
      case (0x69, 0x73), (0x79, 0x73), (0x6F, 0x75), (0x65, 0x6E): return true  // is, ys, ou, en
      default: last = byte
      }
    }
    return false
  }

  private static let spellings: [String: String] = [
    "programme": "program", "programmes": "programs", "grey": "gray", "cheque": "check",
    "licence": "license", "defence": "defense", "offence": "offense", "pretence": "pretense",
    "tonnes": "tons", "tonne": "ton", "enquiry": "inquiry", "judgement": "judgment",
    "ageing": "aging", "whilst": "while", "amongst": "among", "towards": "toward",
    "centre": "center", "centres": "centers", "theatre": "theater", "theatres": "theaters",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters", "fibre": "fiber",
    "kilometre": "kilometer", "kilometres": "kilometers", "catalogue": "catalog",
    "dialog": "dialogue", "aluminium": "aluminum", "sceptical": "skeptical", "tyre": "tire",
    "tyres": "tires", "travelled": "traveled", "travelling": "traveling", "cancelled": "canceled",
    "cancelling": "canceling", "labelled": "labeled", "modelling": "modeling", "fuelled": "fueled",
    "signalled": "signaled", "skilful": "skillful", "fulfil": "fulfill", "enrol": "enroll",
  ]

  private static let endings: [(String, String)] = [
    ("isation", "ization"), ("isations", "izations"), ("ising", "izing"), ("ised", "ized"),
    ("ises", "izes"), ("ise", "ize"), ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"),
  ]

  private static let parts: [(String, String)] = [
    ("colour", "color"), ("labour", "labor"), ("honour", "honor"), ("favour", "favor"),
    ("neighbour", "neighbor"), ("behaviour", "behavior"), ("harbour", "harbor"),
    ("rigour", "rigor"), ("endeavour", "endeavor"), ("humour", "humor"), ("armour", "armor"),
    ("rumour", "rumor"), ("vapour", "vapor"), ("saviour", "savior"), ("splendour", "splendor"),
    ("vigour", "vigor"), ("valour", "valor"), ("candour", "candor"), ("parlour", "parlor"),
    ("tumour", "tumor"), ("odour", "odor"), ("clamour", "clamor"), ("defence", "defense"),
  ]
}

extension String {
  /// The first place where a part stands; nil where it does not.
  fileprivate func range(ofPart part: String) -> Range<String.Index>? {
    guard let first = part.first else { return nil }
    var at = startIndex
    while let start = self[at...].firstIndex(of: first) {
      if self[start...].hasPrefix(part) { return start..<index(start, offsetBy: part.count) }
      at = index(after: start)
    }
    return nil
  }
}
