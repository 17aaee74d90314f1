import OnRecordModel

/// Decides whether the one named in a quotation is the one whose words a passage is.
///
/// `mismatch` only where both are known: a name that the record cannot place stays `unknown`. A
/// question's words are nobody's who is not an asker.
struct AttributionJudge {
  let cast: Cast
  let name: NameKey?
  private let named: Bool
  private let memory = Memory()

  /// What was decided in this check: passages of one voice are many.
  private final class Memory {
    /// The voice asked for last: most checks have but one.
    private var last: (key: Key, attribution: Attribution)?
    private var decided: [Key: Attribution] = [:]
    /// By the offices of a voice.
    var asPrinted: [[[String]]: Attribution?] = [:]
    /// The same by the voice, which is quicker to look up.
    var asPrintedOfVoice: [ObjectIdentifier: Attribution?] = [:]
    /// Names of those who held the office that is named, by day.
    var holders: [UInt32: [[String]]] = [:]

    struct Key: Hashable {
      var segment: Int
      var voice: Int
      var day: UInt32
    }

    subscript(key: Key) -> Attribution? {
      if let last, last.key == key { return last.attribution }
      return decided[key]
    }

    func remember(_ attribution: Attribution, for key: Key) {
      if let last { decided[last.key] = last.attribution }
      last = (key, attribution)
    }
  }

  init(cast: Cast, name: NameKey?) {
    self.cast = cast
    self.name = name
    named = name.map { $0.asks || !$0.names.isEmpty || !$0.offices.isEmpty } ?? false
  }

  /// Whether the one named is the voice, in a document of a day.
  func attribution(segment: Int, voice: Int, day: UInt32) -> Attribution {
    guard let name, named, cast.voices[segment].indices.contains(voice) else { return .unknown }
    let voiceKey = cast.voices[segment][voice]
    // Names are the same on all days; offices change hands.
    let isByName = !name.names.isEmpty && !voiceKey.fullNames.isEmpty
    let key = Memory.Key(segment: segment, voice: voice, day: isByName ? 0 : day)
    if let known = memory[key] { return known }
    var decision = attribution(name, voiceKey, day)
    // Who is only described may be anybody who is not an asker.
    if decision == .mismatch, name.isAnonymous, !isKnown(name), !voiceKey.voice.asks,
      !voiceKey.isRole
    {
      decision = .unknown
    }
    memory.remember(decision, for: key)
    return decision
  }

  /// Whether the last word of a name is a surname of the record: the late Nils Berg.
  private func isKnown(_ name: NameKey) -> Bool {
    name.surname.map(cast.surnames.contains) ?? false
  }

  private func attribution(_ name: NameKey, _ key: VoiceKey, _ day: UInt32) -> Attribution {
    if name.asks { return asker(key) }
    if key.voice.asks { return question(name, key) }
    switch key.voice.speaker {
    case .audience: return name.isRole ? .match : .mismatch
    case .body(let text):
      let body = NameKey(text)
      let said = Set(body.names + body.offices)
      return said.isDisjoint(with: name.names + name.offices) ? .unknown : .match
    default: break
    }
    if key.isRole { return role(name, key) }
    if name.isRole, key.fullNames.isEmpty, key.offices.isEmpty { return .unknown }
    if !name.names.isEmpty { return person(name, key, day) }
    return office(name, key, day)
  }

  private func holders(of office: [String], day: UInt32) -> [[String]] {
    cast.holders(cast.tenures(of: office), day: day)
  }

  private func asker(_ key: VoiceKey) -> Attribution {
    if key.voice.asks { return .match }
    if key.voice.speaker == .unknown && key.voice.label == nil { return .unknown }
    if key.isRole, !NameKey.informants.isDisjoint(with: key.role) { return .mismatch }
    return key.isRole || key.voice.speaker == .audience ? .unknown : .mismatch
  }

  /// A name before the words of a question.
  private func question(_ name: NameKey, _ key: VoiceKey) -> Attribution {
    if let names = key.reporter { return reporter(name, named: names) }
    if name.isRole {
      let tells = (name.offices + name.names).contains(where: NameKey.informants.contains)
      return tells ? .mismatch : .unknown
    }
    let isBody = name.surname.map(NameKey.bodies.contains) ?? false
    if !name.offices.isEmpty || isBody { return .mismatch }
    return cast.mayBear(name) ? .mismatch : .unknown
  }

  /// A name before the words of a reporter who is named, perhaps by the first name alone.
  private func reporter(_ name: NameKey, named names: [String]) -> Attribution {
    guard let surname = name.surname else { return .mismatch }
    if names.last == surname { return .match }
    guard names.count == 1, name.offices.isEmpty, !name.isRole else { return .mismatch }
    if name.names.count > 1 {
      return GivenNames.mayBeOne(name.names[0], names[0]) ? .match : .mismatch
    }
    // The record has called her Laura: any surname may be hers that no speaker bears.
    return cast.surnames.contains(surname) ? .mismatch : .unknown
  }

  private func role(_ name: NameKey, _ key: VoiceKey) -> Attribution {
    let said = Set(name.offices + name.names)
    guard name.isRole else { return .unknown }
    if let one = name.number, let other = key.number, one != other { return .mismatch }
    let words = Set(key.role)
    return said.isSubset(of: words) || words.isSubset(of: said) ? .match : .unknown
  }

  private func person(_ name: NameKey, _ key: VoiceKey, _ day: UInt32) -> Attribution {
    guard let surname = name.surname else { return .unknown }
    if !key.fullNames.isEmpty {
      let fits = key.fullNames.contains { full in
        full.contains(surname) || full.last.map(name.names.contains) ?? false
          || full.last.map { name.names.suffix(2).joined(separator: "-") == $0 } ?? false
      }
      // A label may have a misprint for a first name: one full name that fits is enough.
      let full = key.fullNames.filter { $0.count > 1 && $0.last == surname }
      if !full.isEmpty, full.allSatisfy({ Self.firstNamesDiffer(name.names, $0) }) {
        return .mismatch
      }
      if fits { return officesClash(name, key) ? .mismatch : .match }
      if !cast.surnames.contains(surname) { return stranger(name, key) }
      // An office can be the only tie: "Pope Francis" under the label of his Latin name.
      return .mismatch
    }
    guard !key.offices.isEmpty else { return .unknown }
    let holders = key.offices.flatMap { self.holders(of: $0, day: day) }
    if holders.contains(where: { $0.contains(surname) }) {
      let clash =
        !name.offices.isEmpty
        && !key.offices.contains { Office.isCompatible($0, name.offices) }
      return clash ? .mismatch : .match
    }
    if !name.offices.isEmpty {
      let fits = key.offices.contains { Office.isCompatible($0, name.offices) }
      return fits && holders.isEmpty ? .match : fits ? .unknown : .mismatch
    }
    return cast.surnames.contains(surname) ? .mismatch : .unknown
  }

  /// A name that nobody in the record bears: another spelling, initials or a byname may be the voice's.
  private func stranger(_ name: NameKey, _ key: VoiceKey) -> Attribution {
    let surname = name.surname ?? ""
    if key.fullNames.contains(where: { $0.last.map { Spelling.mayBeOne(surname, $0) } ?? false }) {
      return .match
    }
    if key.fullNames.contains(where: { Spelling.initials($0) == surname }) { return .match }
    // One word that nobody bears says too little to accuse anybody, and so does a byname: Ferry Nils.
    let given = Set(key.fullNames.flatMap { $0.dropLast() })
    return name.names.count == 1 || name.names.contains(where: given.contains)
      ? .unknown : .mismatch
  }

  /// Whether two bearers of one surname print different offices: the First Lady, the President.
  private func officesClash(_ name: NameKey, _ key: VoiceKey) -> Bool {
    guard name.names.count == 1, !name.offices.isEmpty, !key.offices.isEmpty,
      NameKey.anyLeader.isDisjoint(with: name.offices),
      key.fullNames.allSatisfy({ $0.count == 1 })
    else { return false }
    return !key.offices.contains {
      Office.isCompatible($0, name.offices) || Office.mayBeCalled($0, name.offices)
    }
  }

  /// Whether two names with one surname have first names that cannot be one person's.
  private static func firstNamesDiffer(_ left: [String], _ right: [String]) -> Bool {
    let left = left.dropLast().filter { !NameKey.particles.contains($0) }
    let right = right.dropLast().filter { !NameKey.particles.contains($0) }
    guard !left.isEmpty, !right.isEmpty, !left.contains(where: NameKey.descriptors.contains) else {
      return false
    }
    // Words of an office may stand before them, so one pair that fits is enough.
    return !left.contains { one in right.contains { GivenNames.mayBeOne(one, $0) } }
  }

  /// Whether the office named and one that is printed end in one uncommon word: coordinator, envoy.
  private func sharesHead(_ name: NameKey, _ key: VoiceKey) -> Bool {
    guard let head = name.offices.last, Self.severalOf.contains(head) else { return false }
    return key.offices.contains { $0.contains(head) }
  }

  /// Offices of which one government has several, told apart by words that drafts shorten.
  private static let severalOf: Set<String> = [
    "coordinator", "envoy", "director", "counselor", "advisor", "administrator", "commissioner",
    "negotiator",
  ]

  /// Offices that many hold at one time, whether a transcript prints it or not.
  private static let heldByMany: Set<String> = [
    "senator", "representative", "governor", "ambassador", "judge", "justice", "mayor", "general",
    "admiral", "spokesperson", "advisor", "director",
  ]

  private func office(_ name: NameKey, _ key: VoiceKey, _ day: UInt32) -> Attribution {
    if let fixed = officeAsPrinted(name, key) { return fixed }
    guard !key.fullNames.isEmpty else {
      return key.offices.isEmpty ? .unknown : .mismatch
    }
    let holders = memory.holders[day] ?? self.holders(of: name.offices, day: day)
    memory.holders[day] = holders
    if holders.contains(where: { holder in
      holder.last.map { last in key.names.contains(last) } ?? false
    }) {
      return .match
    }
    // Of a voice without an office only a holder of just this office says that it has another.
    if key.offices.isEmpty,
      !Self.heldByMany.isDisjoint(with: name.offices) || name.offices == ["minister"]
    {
      return .unknown
    }
    let isHeld = !holders.isEmpty && cast.isHeld(name.offices)
    return isHeld || !key.offices.isEmpty ? .mismatch : .unknown
  }

  /// What the words of two offices say on any day; nil where it depends on who held the one named.
  private func officeAsPrinted(_ name: NameKey, _ key: VoiceKey) -> Attribution? {
    if key.offices.isEmpty {
      return NameKey.anyLeader.isDisjoint(with: name.offices) ? nil : .unknown
    }
    let voice = ObjectIdentifier(key)
    if let known = memory.asPrintedOfVoice[voice] { return known }
    let decision = memory.asPrinted[key.offices] ?? compared(name, key)
    memory.asPrinted[key.offices] = .some(decision)
    memory.asPrintedOfVoice[voice] = .some(decision)
    return decision
  }

  private func compared(_ name: NameKey, _ key: VoiceKey) -> Attribution? {
    let named = Set(name.offices)
    if key.offices.contains(where: {
      Office.isCompatible($0, name.offices) && named.isSubset(of: $0)
    }) {
      return .match
    }
    // The Minister of Defense of one country may be asked for where another's speaks; and a deputy
    // spokesperson is "the spokesperson" to those who quote her, an ambassador "the envoy".
    if key.offices.contains(where: {
      Office.isCompatible($0, name.offices) || Office.mayBeCalled($0, name.offices)
    }) {
      return .unknown
    }
    // The Orskan minister may be any of Orsk's; and somebody's deputy may have any office.
    let plain = name.offices.filter { !NameKey.descriptors.contains($0) }
    if plain.count < name.offices.count,
      key.offices.contains(where: { Office.isCompatible($0, plain) })
    {
      return .unknown
    }
    if name.offices.last == "deputy" { return .unknown }
    // "Arland's leader" may be its president or its prime minister; so may "the infrastructure
    // coordinator" be the coordinator for its implementation.
    if !NameKey.anyLeader.isDisjoint(with: named) || sharesHead(name, key) { return .unknown }
    return nil
  }
}
