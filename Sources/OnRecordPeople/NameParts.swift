/// A full name parted into what is given and what is the family's, where the record itself says so.
///
/// Says so only a label that calls the person by the surname: `MS. PSAKI` for Jen Psaki, `PRESIDENT
/// VON DER LEYEN` for Ursula von der Leyen. Which word of a name is the surname is never concluded
/// from where it stands.
public struct NameParts: Hashable, Sendable {
  /// Given names and initials as printed.
  public let given: String
  /// The surname as printed, with its particles: `von der Leyen`.
  public let family: String
  /// A generational suffix as printed: `Jr.`; nil where there is none.
  public let suffix: String?

  /// The parts of a name; nil where no label tells them, or labels contradict one another.
  ///
  /// A name with the surname first (Yoon Suk Yeol, `PRESIDENT YOON`) is left whole: programs that take
  /// parts would turn it round.
  public init?(_ name: String, calledBy labels: some Sequence<String>) {
    var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    while words.count > 1, let first = words.first, PersonName.honorifics.contains(Self.key(first))
    {
      words.removeFirst()
    }
    var suffixes: [String] = []
    while words.count > 1, let last = words.last, PersonName.suffixes.contains(Self.key(last)) {
      suffixes.insert(words.removeLast(), at: 0)
    }
    let keys = words.map(Self.key)
    guard keys.count > 1, !keys.contains("") else { return nil }
    var length = 0
    for label in Set(labels) {
      switch Self.surnameLength(of: keys, in: label) {
      case .words(let count): length = max(length, count)
      case .silent: continue
      case .otherwise: return nil
      }
    }
    guard length > 0, !PersonName.particles.contains(keys[keys.count - length - 1]) else {
      return nil
    }
    given = words.dropLast(length).map(Self.bare).joined(separator: " ")
    family = words.suffix(length).map(Self.bare).joined(separator: " ")
    suffix = suffixes.isEmpty ? nil : suffixes.joined(separator: " ")
  }

  private enum Answer {
    /// The name's last words, so many, are the surname.
    case words(Int)
    /// The label has the whole name, or nothing of it.
    case silent
    /// The label calls the person by another part of the name.
    case otherwise
  }

  private static func surnameLength(of keys: [String], in label: String) -> Answer {
    let bare = label.prefix { $0 != "(" && $0 != "[" && $0 != "," }
    var called = PersonName.words(of: String(bare))
    while called.count > 1, let last = called.last, PersonName.suffixes.contains(last) {
      called.removeLast()
    }
    guard let last = called.last, keys.contains(last) else { return .silent }
    let common = zip(called.reversed(), keys.reversed()).prefix { $0 == $1 }.count
    if common == keys.count { return .silent }
    guard common > 0 else { return .otherwise }
    // A king or a knight is called by the name that was given.
    let before = called.dropLast(common).last
    if let before, byGivenName.contains(before) { return .otherwise }
    // `JANE PSAKI` calls Mary Jane Psaki by more than the surname.
    guard keys.suffix(common).dropLast().allSatisfy(PersonName.particles.contains) else {
      return .otherwise
    }
    return .words(common)
  }

  private static let byGivenName: Set<String> = [
    "king", "queen", "prince", "princess", "sir", "dame", "lady", "pope", "emperor", "empress",
    "sheikh", "sheikha", "sultan", "emir", "brother", "sister", "father", "mother", "saint",
  ]

  private static func key(_ word: String) -> String {
    PersonName.words(of: word).joined(separator: "-")
  }

  /// Without the comma before a suffix.
  private static func bare(_ word: String) -> String {
    word.hasSuffix(",") ? String(word.dropLast()) : word
  }
}
