import OnRecordModel

/// The people of one document: whom title, front matter, labels and words name, under all forms.
struct Cast {
  /// One person, growing as the document tells more.
  struct Member {
    var name: String
    var office: String
    /// The words of the name in lower case.
    var keys: Set<String>
    /// Whether title or front matter names this person as speaking.
    var isFront: Bool
  }
  private(set) var members: [Member] = []

  /// Adds a person of the front matter, or joins it with one already there.
  mutating func add(name: String, office: String, isFront: Bool) {
    let keys = Self.keys(name)
    guard let surname = Self.surname(name) else { return }
    if let index = members.firstIndex(where: {
      Self.surname($0.name) == surname && Self.isSame($0, keys: keys, office: office)
    }) {
      if keys.count > members[index].keys.count {
        members[index].name = name
        members[index].keys = keys
      }
      // `President of the Republic` says more than `President`.
      if members[index].office.isEmpty || office.hasPrefix(members[index].office) {
        members[index].office = office
      }
      if isFront { members[index].isFront = true }
    } else {
      members.append(Member(name: name, office: office, keys: keys, isFront: isFront))
    }
  }

  /// Whether a name of the same surname is a member's.
  ///
  /// It is where one is part of the other and, where one is the surname alone, the two have an office
  /// in common: `President Kolveg` is not Nora Kolveg.
  private static func isSame(_ member: Member, keys: Set<String>, office: String) -> Bool {
    guard member.keys.isSubset(of: keys) || keys.isSubset(of: member.keys) else { return false }
    guard member.keys.count == 1 || keys.count == 1, member.keys != keys else { return true }
    let heads = { (office: String) in
      Set(office.words.map { LabelWords.key($0) }.filter { LabelWords.officeHeads.contains($0) })
    }
    return !heads(member.office).isDisjoint(with: heads(office))
  }

  /// The member that a label's name words fit: the surname and no other word against it.
  func members(fitting names: [Substring]) -> [Member] {
    let words = names.map { LabelWords.key($0) }.filter { !$0.isEmpty }
    guard let last = words.last(where: { !NamePhrases.suffixes.contains($0) }) else { return [] }
    let wanted = Set(words.filter { !LabelWords.particles.contains($0) })
    let exact = members.filter { $0.keys.isSuperset(of: wanted) && $0.keys.contains(last) }
    if !exact.isEmpty { return exact }
    // `MS. YOUNG` for Shalanda Delores Young and `KING ABDULLAH` for Abdullah II are met above; a
    // label with more names than the front matter has is the same person if the surname agrees.
    return members.filter { member in
      Self.surname(member.name) == last && member.keys.isSubset(of: wanted)
    }
  }

  /// The front-matter members whose office a role names: `the president` → President Biden.
  func members(holding role: String) -> [Member] {
    let wanted = role.words.map(String.init).filter { $0 != "the" && $0 != "acting" }
    guard !wanted.isEmpty else { return [] }
    return members.filter { member in
      let office = member.office.lowercased().words.map(String.init)
      guard office.count >= wanted.count, Array(office.prefix(wanted.count)) == wanted else {
        return office.count > wanted.count && Array(office.suffix(wanted.count)) == wanted
          && wanted != ["president"] && wanted != ["secretary"] && wanted != ["minister"]
      }
      return true
    }
  }

  static func keys(_ name: String) -> Set<String> {
    Set(
      name.words.map { LabelWords.key($0) }
        .filter { !$0.isEmpty && !LabelWords.particles.contains($0) })
  }

  /// The last word of a name in lower case, generational suffixes passed over.
  static func surname(_ name: String) -> String? {
    name.words.map { LabelWords.key($0) }
      .last { !NamePhrases.suffixes.contains($0) && !$0.isEmpty }
  }
}
