import OnRecordText

/// The persons that a draft names anywhere in the reporter's own words.
///
/// A person is known by the words of the longest form; a shorter form stands for a person whose name
/// begins or ends with it, and if it fits two, for nobody.
struct DraftNames {
  /// A full name with the titles that the draft prints before it.
  struct Entry {
    var name: String
    var words: [String]
    var titles: Set<String>
    /// The first title as printed; nil where none is but a form of address.
    var office: String?
    /// Whether the draft shows that a person has the name and no place: by a title or an office.
    var isPerson = false
  }
  /// How a name was resolved.
  enum Resolution {
    case full(String)
    case ambiguous([String])
    case unknown
  }

  private(set) var entries: [Entry] = []
  /// Persons known by one name only, as printed with their titles, by that name in lower case.
  private(set) var singles: [String: (printed: String, titles: [String])] = [:]
  private var numbers: [String: Int] = [:]
  private var byFirst: [String: [Int]] = [:]
  private var byLast: [String: [Int]] = [:]

  /// Takes in the names of one block.
  ///
  /// Complexity: O(tokens).
  mutating func read(_ reader: PhraseReader) {
    let tokens = reader.tokens
    let isHeadline = HeadlineStyle.flags(of: tokens)
    var end = tokens.count - 1
    while end >= 0 {
      guard !isHeadline[end], reader.isCapitalizedName(end) else {
        end -= 1
        continue
      }
      let run = reader.capitalizedRun(endingAt: end, low: max(0, end - PhraseReader.reach))
      let cut = NameRun(run, in: tokens)
      if let name = cut.name { add(name, office: cut.office, in: tokens) }
      end = run.lowerBound - 1
    }
  }

  private mutating func add(_ range: Range<Int>, office: Range<Int>?, in tokens: [FrameToken]) {
    if range.count == 1, let office { addSingle(range, office: office, in: tokens) }
    guard range.count >= 2, range.count <= 6 else { return }
    let words = Self.significant(range.map { tokens[$0].lower })
    guard words.count >= 2, let first = words.first, let last = words.last else { return }
    let titles = Set((office ?? 0..<0).map { tokens[$0].lower })
      .subtracting(TitleList.honorifics)
    let printed =
      titles.isEmpty ? nil : (office ?? 0..<0).map { tokens[$0].text }.joined(separator: " ")
    let key = words.joined(separator: " ")
    if let number = numbers[key] {
      entries[number].isPerson = entries[number].isPerson || office != nil
      entries[number].titles.formUnion(titles)
      if entries[number].office == nil { entries[number].office = printed }
      return
    }
    numbers[key] = entries.count
    byFirst[first, default: []].append(entries.count)
    byLast[last, default: []].append(entries.count)
    let name = range.map { tokens[$0].text }.joined(separator: " ")
    entries.append(
      Entry(
        name: name, words: words, titles: titles, office: printed, isPerson: office != nil))
  }

  /// Takes in a person of one name with a title: President Kolveg.
  private mutating func addSingle(
    _ range: Range<Int>, office: Range<Int>, in tokens: [FrameToken]
  ) {
    let name = tokens[range.lowerBound]
    guard singles[name.lower] == nil else { return }
    let printed = (office.lowerBound..<range.upperBound).map { tokens[$0].text }
    singles[name.lower] = (printed.joined(separator: " "), office.map { tokens[$0].lower })
  }

  /// Takes in a person of one name to whom words were given: Kova.
  mutating func addSingle(_ name: String, printed: String) {
    let key = name.lowercased()
    if singles[key] == nil { singles[key] = (printed, []) }
  }

  /// Notes that a full name is a person's.
  mutating func notePerson(_ name: String) {
    let key = Self.significant(name.lowercased().split(separator: " ").map(String.init))
    if let number = numbers[key.joined(separator: " ")] { entries[number].isPerson = true }
  }

  /// The entry of a full name; nil where the draft has none such.
  func entry(of name: String) -> Entry? {
    let key = Self.significant(name.lowercased().split(separator: " ").map(String.init))
    return numbers[key.joined(separator: " ")].map { entries[$0] }
  }

  /// The words that tell persons apart: neither initials nor Jr or III.
  private static func significant(_ words: [String]) -> [String] {
    words.filter { word in
      !["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(word)
        && !(word.utf8.count == 2 && word.hasSuffix("."))
    }
  }

  /// The office that the draft prints before a full name; nil where it prints none.
  func office(of name: String) -> String? {
    let key = Self.significant(name.lowercased().split(separator: " ").map(String.init))
    return numbers[key.joined(separator: " ")].flatMap { entries[$0].office }
  }

  /// The full name for a name as printed; `titles` are the words of the office beside it.
  func resolve(_ printed: [String], titles: [String]) -> Resolution {
    let words = Self.significant(printed.map { $0.lowercased() })
    guard let first = words.first, let last = words.last else { return .unknown }
    var candidates = (byLast[last] ?? []).filter {
      entries[$0].words.suffix(words.count) == words[...]
    }
    for number in byFirst[first] ?? [] where entries[number].words.prefix(words.count) == words[...]
    {
      if !candidates.contains(number) { candidates.append(number) }
    }
    candidates = merged(candidates)
    if candidates.count > 1 {
      let wanted = Set(titles.map { $0.lowercased() }).subtracting(TitleList.honorifics)
      let fitting = candidates.filter { !entries[$0].titles.isDisjoint(with: wanted) }
      if fitting.count == 1 { candidates = fitting }
    }
    if candidates.count == 1 { return .full(entries[candidates[0]].name) }
    if candidates.count > 1 { return .ambiguous(candidates.map { entries[$0].name }) }
    return printed.count >= 2 ? .full(printed.joined(separator: " ")) : .unknown
  }

  /// Candidates of which one ends in the other are one person: `Sung Kim` within `Envoy Sung Kim`.
  private func merged(_ candidates: [Int]) -> [Int] {
    guard candidates.count > 1, candidates.count < 32 else { return candidates }
    return candidates.filter { number in
      !candidates.contains { other in
        other != number && entries[other].words.count < entries[number].words.count
          && entries[number].words.suffix(entries[other].words.count) == entries[other].words[...]
      }
    }
  }
}
