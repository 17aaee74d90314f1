import OnRecordModel

/// From a label to the speaker it names, as far as the document tells.
struct SpeakerResolver {
  /// What a label came to.
  struct Resolved {
    var speaker: Speaker
    var office: String?
    /// A code and sentence where the reading is doubtful.
    var doubt: (code: Diagnostic.Code, message: String)?
  }

  let cast: Cast
  let fullNames: [String: NameForms]
  /// Spellings read as misprints of another label, by key.
  let misprints: [String: String]
  private var memo: [String: Resolved] = [:]

  init(cast: Cast, fullNames: [String: NameForms], misprints: [String: String]) {
    self.cast = cast
    self.fullNames = fullNames
    self.misprints = misprints
  }

  /// The speaker of a label; the same for each label of the same words.
  mutating func resolve(_ label: String) -> Resolved {
    if let known = memo[label] { return known }
    let resolved: Resolved
    let key = LabelName.key(label)
    if let intended = misprints[key] {
      let inner = resolve(intended)
      resolved = Resolved(
        speaker: inner.speaker, office: inner.office,
        doubt: (.labelMisprinted, "Label “\(label)” was read as a misprint of “\(intended)”."))
    } else {
      resolved = read(label, key: key)
    }
    memo[label] = resolved
    return resolved
  }

  private func read(_ label: String, key: String) -> Resolved {
    if LabelWords.askers.contains(key) || Self.isNumberedAsker(key) {
      return Resolved(speaker: .reporter(name: nil, outlet: nil))
    }
    if LabelWords.audiences.contains(key) { return Resolved(speaker: .audience) }
    if LabelWords.moderators.contains(key) || LabelWords.interpreters.contains(key) {
      return Resolved(speaker: .unnamed(key.hasPrefix("the ") ? String(key.dropFirst(4)) : key))
    }
    if key == "a" { return soleSpeaker() }
    let parts = LabelName(label)
    if key.isEmpty { return Resolved(speaker: .unnamed(Self.unbracketed(label))) }
    if let name = Self.bracketedName(label) {
      return Resolved(speaker: .person(fuller(name, offices: [])), office: key)
    }
    if isWithheld(key) { return Resolved(speaker: .unnamed(key)) }
    if parts.names.isEmpty { return office(key, label) }
    return person(parts, label)
  }

  /// The person in the brackets of a label: `The SPEAKER pro tempore (Mr. Poe)`.
  private static func bracketedName(_ label: String) -> String? {
    guard let open = label.range(of: "("), let close = label.range(of: ")"),
      open.upperBound < close.lowerBound
    else { return nil }
    let words = label[open.upperBound..<close.lowerBound].words
    guard let title = words.first, words.count >= 2, words.count <= 5,
      LabelWords.civil.contains(LabelWords.key(title))
    else { return nil }
    return words.dropFirst().map { capitalised($0) }.joined(separator: " ")
  }

  private static func isNumberedAsker(_ key: String) -> Bool {
    guard key.hasPrefix("q") || key.hasPrefix("question"), let last = key.utf8.last else {
      return false
    }
    return Bytes.isDigit(last) && !key.contains(" ")
      || key.hasPrefix("question ") && Bytes.isDigit(last)
  }

  private static func unbracketed(_ label: String) -> String {
    label.filter { !"[]()".contains($0) }.lowercased()
  }

  private func isWithheld(_ key: String) -> Bool {
    let words = key.words.map(String.init)
    return words.contains { LabelWords.withheld.contains($0) && $0 != "speaker" && $0 != "officer" }
      || key == "speaker" || key.hasPrefix("unidentified")
      || words.count == 2 && words[0] == "speaker" && words[1].utf8.allSatisfy(Bytes.isDigit)
  }

  private func soleSpeaker() -> Resolved {
    let front = cast.members.filter(\.isFront)
    guard front.count == 1 else {
      return Resolved(
        speaker: .unknown,
        doubt: (.speakerUnknown, "The label “A” names nobody, nor does the front matter."))
    }
    return Resolved(speaker: .person(front[0].name), office: Self.some(front[0].office))
  }

  /// `THE PRESIDENT`: the one whom the front matter gives that office.
  private func office(_ key: String, _ label: String) -> Resolved {
    let holders = cast.members(holding: key)
    let front = holders.filter(\.isFront)
    let fitting = front.isEmpty ? holders : front
    if fitting.count == 1 || fitting.count > 1 && Set(fitting.map(\.name)).count == 1 {
      return Resolved(
        speaker: .person(fuller(fitting[0].name, offices: Self.heads(fitting[0].office))),
        office: Self.some(fitting[0].office))
    }
    let role = key.hasPrefix("the ") ? String(key.dropFirst(4)) : key
    let code: Diagnostic.Code = fitting.isEmpty ? .speakerUnknown : .speakerAmbiguous
    let message =
      fitting.isEmpty
      ? "The document does not say who “\(label)” is."
      : "“\(label)” may be any of several persons of the front matter."
    // The host's own office comes first in a title: `Remarks by President Biden and President Yoon`.
    if let first = fitting.first {
      return Resolved(
        speaker: .person(fuller(first.name, offices: Self.heads(first.office))),
        office: Self.some(first.office),
        doubt: (code, message))
    }
    return Resolved(speaker: .unnamed(role), doubt: (code, message))
  }

  private func person(_ parts: LabelName, _ label: String) -> Resolved {
    let title = parts.titles.map { Self.capitalised($0) }.joined(separator: " ")
    let titleKey = parts.titles.map { LabelWords.key($0) }
    let office = titleKey.allSatisfy { LabelWords.civil.contains($0) } ? nil : Self.some(title)
    let fitting = cast.members(fitting: parts.names)
    let printed = parts.names.map { Self.capitalised($0) }.joined(separator: " ")
    if fitting.count > 1, Set(fitting.map(\.name)).count > 1 {
      let byOffice = fitting.filter { member in
        office.map { member.office.lowercased().contains($0.lowercased()) } ?? false
      }
      if byOffice.count == 1 {
        return Resolved(speaker: .person(byOffice[0].name), office: Self.some(byOffice[0].office))
      }
      return Resolved(
        speaker: .person(printed), office: office,
        doubt: (.speakerAmbiguous, "“\(label)” fits several persons of the front matter."))
    }
    if let member = fitting.first {
      let name = member.keys.count >= parts.names.count ? member.name : printed
      let known = Self.some(member.office) ?? office
      return Resolved(
        speaker: .person(fuller(name, offices: Self.heads(known ?? ""))), office: known)
    }
    return Resolved(
      speaker: .person(fuller(printed, offices: Self.heads(office ?? ""))), office: office)
  }

  /// The words of an office by which its holder is introduced, lower case.
  private static func heads(_ office: String) -> [String] {
    office.words.map { LabelWords.key($0) }.filter { LabelWords.officeHeads.contains($0) }
  }

  /// A fuller form of a name that is one word, where the text gives it for this person.
  ///
  /// One who holds an office is named in full after that office: a president's speech is full of
  /// relatives of the same name. Of others the surname must be one person's in the whole text.
  private func fuller(_ name: String, offices: [String]) -> String {
    guard name.words.count == 1, let key = Cast.surname(name), let forms = fullNames[key] else {
      return name
    }
    return forms.form(after: offices) ?? (offices.isEmpty ? forms.onlyForm : nil) ?? name
  }

  private static func some(_ string: String) -> String? { string.isEmpty ? nil : string }

  /// `JEAN-PIERRE` → `Jean-Pierre`, `O’NEILL` → `O’Neill`, `McCAUL` as it is.
  static func capitalised(_ word: Substring) -> String {
    let key = LabelWords.key(word)
    if LabelWords.particles.contains(key) { return key }
    let isRoman = !key.isEmpty && key.allSatisfy { "ivx".contains($0) } && key != "i" && key != "x"
    if isRoman && key.count > 1 || word.hasSuffix(".") && word.utf8.count <= 3 {
      return String(word)
    }
    guard !word.contains(where: \.isLowercase) || key == word else {
      return String(word)
    }
    var out = ""
    var startsWord = true
    for character in word.lowercased() {
      out += startsWord ? character.uppercased() : String(character)
      startsWord = !character.isLetter && character != "."
    }
    return out
  }
}
