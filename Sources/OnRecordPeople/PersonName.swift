import Foundation

/// A person's name taken apart: what is given, and by what they are called.
public struct PersonName: Hashable, Sendable {
  /// The surname in lower case, without accents and apostrophes.
  public let surname: String
  /// The other words in order, in the same form; initials without their points.
  public let given: [String]

  /// Whether the name says more than a surname.
  public var isFull: Bool { given.contains { $0.count > 1 } }

  /// All words, in an order that does not depend on where the surname stands.
  public var key: String { (given + [surname]).sorted().joined(separator: " ") }

  /// A name as printed; nil where it has no word.
  ///
  /// The surname is its last word, or the first where that is what the label calls the person by:
  /// `PRESIDENT YOON` for Yoon Suk Yeol. Honorifics and generational suffixes are no part of a name.
  public init?(_ name: String, label: String? = nil, surname known: String? = nil) {
    var words = Self.words(of: name)
    while words.count > 1, let first = words.first, Self.honorifics.contains(first) {
      words.removeFirst()
    }
    while words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      words.removeLast()
    }
    guard let last = words.last else { return nil }
    let called = known ?? label.flatMap(Self.called)
    if words.count > 1, called == words[0], called != last {
      surname = words[0]
      given = Array(words.dropFirst())
    } else {
      surname = last
      given = words.dropLast().filter { !Self.particles.contains($0) }
    }
  }

  /// Whether the label calls the person by the first word of the name.
  public static func isFamilyFirst(_ name: String, label: String) -> Bool {
    guard let plain = PersonName(name), let called = PersonName(name, label: label) else {
      return false
    }
    return plain.surname != called.surname
  }

  /// The word of a label by which it calls somebody: the last one, brackets and suffixes apart.
  private static func called(_ label: String) -> String? {
    let bare = label.prefix { $0 != "(" && $0 != "[" }
    return words(of: String(bare)).last { !suffixes.contains($0) }
  }

  /// In lower case without accents; apostrophes and points go, hyphens stay inside a word.
  static func words(of text: String) -> [String] {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    return folded.lowercased().filter { !".'’‘ʼ".contains($0) }
      .split { !$0.isLetter && !$0.isNumber && $0 != "-" }
      .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "-")) }
      .filter { !$0.isEmpty }
  }

  /// Whether two names of one surname can be one person's by their given names alone.
  ///
  /// The first given names agree, or one is the initial of the other; of the rest, one has what the
  /// other has, in order, or leaves it out.
  func agrees(with other: PersonName) -> Bool {
    guard surname == other.surname, let first = given.first, let otherFirst = other.given.first,
      Self.agree(first, otherFirst)
    else { return false }
    let (short, long) =
      given.count <= other.given.count ? (given, other.given) : (other.given, given)
    var rest = long[...]
    for word in short {
      guard let place = rest.firstIndex(where: { Self.agree($0, word) }) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  /// Whether two words are the same given name, in full or by its initial.
  private static func agree(_ left: String, _ right: String) -> Bool {
    left == right || (left.count == 1 || right.count == 1) && left.first == right.first
  }

  /// Whether the names may be forms of one: the first given names begin alike (Joe and Joseph, Chris
  /// and Christopher), or one name is the end of the other (López Obrador).
  func isFormOf(_ other: PersonName) -> Bool {
    guard let first = given.first, let otherFirst = other.given.first else { return false }
    if first.count > 1, first.prefix(2) == otherFirst.prefix(2) { return true }
    let (short, long) =
      given.count <= other.given.count ? (given, other.given) : (other.given, given)
    return Array(long.suffix(short.count)) == short
  }

  static let honorifics: Set<String> = [
    "mr", "ms", "mrs", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "hon",
    "honorable", "honourable", "the", "rev", "reverend", "excellency", "his", "her", "madam",
    "madame", "mme",
  ]
  static let suffixes: Set<String> = [
    "jr", "sr", "ii", "iii", "iv", "esq", "md", "phd",
  ]
  /// Parts of surnames, which are nobody's given name.
  static let particles: Set<String> = [
    "de", "di", "da", "do", "dos", "du", "del", "della", "der", "den", "van", "von", "bin", "bint",
    "ibn", "al", "el", "la", "le", "ter", "st", "san", "e", "y",
  ]
}
