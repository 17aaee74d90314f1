import OnRecordModel

/// A voice of the index with its label and name taken apart.
///
/// A class, since a check asks for hundreds: a copy counts one reference.
final class VoiceKey: Sendable {
  let voice: Voice
  /// Names from the label and from the speaker, in lower case.
  let names: [String]
  /// Full names, one for the label and one for the speaker.
  let fullNames: [[String]]
  /// Words of the office, from the label and as the document prints it.
  let offices: [[String]]
  /// Whether the label stands for somebody not named.
  let isRole: Bool
  /// Words of the role, in lower case.
  let role: [String]
  /// The name of a reporter who is named, in lower case.
  let reporter: [String]?
  /// Which of several in one role.
  let number: Int?

  init(_ voice: Voice) {
    self.voice = voice
    if case .reporter(let name?, _) = voice.speaker {
      reporter = NameKey(name).names
    } else {
      reporter = nil
    }
    let label = NameKey(voice.label)
    var fullNames: [[String]] = []
    var offices: [[String]] = []
    var isRole = label.isRole
    var role = label.offices + label.names
    if !label.asks, !label.isRole {
      if !label.names.isEmpty { fullNames.append(label.names) }
      if !label.offices.isEmpty { offices.append(label.offices) }
    }
    switch voice.principal.map(Speaker.person) ?? voice.speaker {
    case .person(let name):
      let key = NameKey(name)
      if !key.names.isEmpty {
        fullNames.append(key.names)
        isRole = false
      }
      if !key.offices.isEmpty { offices.append(key.offices) }
    case .unnamed(let text):
      isRole = true
      let key = NameKey(text)
      role = key.offices + key.names
    case .reporter, .audience, .body, .unknown: break
    }
    let printed = NameKey(office: voice.office).offices
    if !printed.isEmpty { offices.append(printed) }
    self.fullNames = fullNames
    self.offices = offices
    self.isRole = isRole
    self.role = role
    number = label.number
    names = fullNames.flatMap { $0 }
  }
}

/// All voices of the index and what they tell about names and offices.
struct Cast: Sendable {
  /// By segment, by voice.
  let voices: [[VoiceKey]]
  /// Words of the office of each tenure.
  private let offices: [Set<String>]
  /// Names of the holder of each tenure.
  private let holders: [[String]]
  /// First and last day of each tenure.
  private let spans: [(first: UInt32, last: UInt32)]
  /// Surnames of those who speak and do not ask.
  let surnames: Set<String>
  /// The words before each of those surnames; none where a label has the surname alone.
  private let given: [String: Set<[String]>]
  /// Tenures by office, of those that were asked for.
  private let asked = Remembered<[String], [Int]>()

  init(_ segments: [QuotationSegment]) {
    voices = segments.map { segment in
      (0..<segment.length(.voices) / SegmentFormat.voiceLength).map { VoiceKey(segment.voice($0)) }
    }
    let tenures = segments.flatMap(\.tenures)
    offices = tenures.map { Set($0.office.split(separator: " ").map(String.init)) }
    holders = tenures.map { $0.holder.split(separator: " ").map(String.init) }
    spans = tenures.map { ($0.first, $0.last) }
    var given: [String: Set<[String]>] = [:]
    for key in voices.joined() where !key.voice.asks && !key.isRole {
      // The fullest form of a voice's name tells it from others.
      for name in key.fullNames where name.count > 1 || key.fullNames.allSatisfy({ $0.count < 2 }) {
        if let last = name.last { given[last, default: []].insert(Array(name.dropLast())) }
      }
      // A label may have a misprint for the surname; drafts copy it.
      for name in key.fullNames {
        if let last = name.last, given[last] == nil { given[last] = [] }
      }
    }
    self.given = given
    surnames = Set(given.keys)
  }

  /// Whether somebody who speaks and does not ask may bear a name: the surname, and no other first name.
  func mayBear(_ name: NameKey) -> Bool {
    guard let surname = name.surname, let bearers = given[surname] else { return false }
    let first = name.names.dropLast()
    return first.isEmpty || bearers.isEmpty
      || bearers.contains { other in
        other.isEmpty || other.contains { one in first.contains { GivenNames.mayBeOne($0, one) } }
      }
  }

  /// A voice; nobody's for one that a damaged segment only claims to have.
  func voice(segment: Int, voice: Int) -> Voice {
    guard voices[segment].indices.contains(voice) else {
      return Voice(label: nil, speaker: .unknown, office: nil, asks: false)
    }
    return voices[segment][voice].voice
  }

  /// Whether a voice asks; false for one that a damaged segment only claims to have.
  func asks(segment: Int, voice: Int) -> Bool {
    voices[segment].indices.contains(voice) && voices[segment][voice].voice.asks
  }

  /// The numbers of the tenures of an office.
  ///
  /// Complexity: O(tenures) for an office that was not asked for before.
  func tenures(of office: [String]) -> [Int] {
    asked.value(of: office) {
      let office = Set(office)
      return offices.indices.filter { Office.isCompatible(offices[$0], office) }
    }
  }

  /// Whether somebody held an office that is printed with all these words.
  func isHeld(_ office: [String]) -> Bool {
    tenures(of: office).contains { offices[$0].isSuperset(of: office) }
  }

  /// Names of those who held an office about a day, of its tenures; all where the day tells nothing.
  func holders(_ numbers: [Int], day: UInt32) -> [[String]] {
    let then = numbers.filter { spans[$0].first <= day &+ 100 && spans[$0].last &+ 100 >= day }
    return (then.isEmpty || day == 0 ? numbers : then).map { holders[$0] }
  }
}

/// Comparing offices by their words.
enum Office {
  /// Words that make another office of one: a vice president is no president.
  private static let ranks: Set<String> = [
    "vice", "deputy", "under", "undersecretary", "assistant", "prime", "first", "second", "lady",
    "gentleman", "press", "speaker",
  ]

  /// Whether two prints of an office may mean the same one.
  static func isCompatible(_ left: [String], _ right: [String]) -> Bool {
    isCompatible(Set(left), Set(right))
  }

  /// Whether one who holds an office may be called by another: a spokesperson of any rank by any, a press
  /// secretary a spokeswoman, an ambassador or a special representative an envoy, a secretary or
  /// undersecretary of state the minister.
  static func mayBeCalled(_ held: [String], _ named: [String]) -> Bool {
    if named == ["minister"] {
      return held.contains { $0.hasSuffix("secretary") } && !held.contains("press")
    }
    if named.contains("envoy") {
      return held.contains("ambassador") || held.contains("representative")
        || held.contains("envoy")
    }
    return named.contains(spokesperson)
      && (held.contains(spokesperson) || held.contains("press") && held.contains("secretary"))
  }

  private static let spokesperson = "spokesperson"

  /// Words for one office that differ by sex, country or length only, as one of them.
  static let canonical: [String: String] = [
    "spokesman": spokesperson, "spokeswoman": spokesperson, "spokespeople": spokesperson,
    "chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "defence": "defense",
    "adviser": "advisor", "counsellor": "counselor", "sen": "senator", "gov": "governor",
    "rep": "representative", "congressman": "representative", "congresswoman": "representative",
    "amb": "ambassador",
  ]

  static func isCompatible(_ left: Set<String>, _ right: Set<String>) -> Bool {
    guard !left.isEmpty, !right.isEmpty, left.isSubset(of: right) || right.isSubset(of: left) else {
      return false
    }
    return left.symmetricDifference(right).isDisjoint(with: ranks)
  }
}
