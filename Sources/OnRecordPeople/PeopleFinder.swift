/// Tells which appearances in a record are one person's; never by a surname alone.
///
/// Full names are one person's where they agree (middle names may be left out, or be initials) or,
/// for short forms, where the office is the same. A bare surname is taken for the bearer of a full
/// name only where an office held about that day says so, or a label by which the same site meant
/// that bearer, and no other, at that time. What is left stays by itself, told apart by office or
/// site, and is nobody's for certain.
public enum PeopleFinder {
  /// How many days before and after the releases that give somebody an office it is taken for theirs.
  private static let officeSlack = 365
  /// The same for labels.
  private static let labelSlack = 31

  /// The persons of one surname.
  ///
  /// The same whatever the order of the appearances. Complexity: O(appearances + names²).
  public static func clusters(of appearances: [Appearance]) -> [PersonCluster] {
    let parsed = appearances.map {
      PersonName($0.name, label: $0.label.isEmpty ? nil : $0.label, surname: $0.surname)
    }
    let kept = appearances.indices.filter { parsed[$0] != nil }
    let own = kept.map { appearances[$0] }
    let names = kept.compactMap { parsed[$0] }
    let full = FullNames(own, names: names)
    var members = full.holders.map { holder in
      holder.members.map { (index: $0, basis: PersonCluster.Basis.name) }
    }
    var bare: [Int] = []
    for index in own.indices where !names[index].isFull {
      if let (holder, basis) = bearer(of: own[index], names[index], among: full.holders) {
        members[holder].append((index, basis))
      } else {
        bare.append(index)
      }
    }
    let persons = members.map { cluster($0, own, isFull: true, qualifier: nil) }
    let rest = BareNames.groups(bare.map { ($0, own[$0]) }).map { group in
      cluster(
        group.members.map { ($0, .surname) }, own, isFull: false, qualifier: group.qualifier)
    }
    return (persons + rest).map { original($0, kept) }
  }

  /// The bearer of a full name whose a bare surname is, with what says so; nil where it may be
  /// several's, or nothing says so.
  private static func bearer(
    of appearance: Appearance, _ name: PersonName, among holders: [FullNames.Holder]
  ) -> (Int, PersonCluster.Basis)? {
    let fitting = holders.indices.filter { number in
      // An initial before the surname must not speak against it.
      name.given.isEmpty || holders[number].names.contains { $0.agrees(with: name) }
    }
    if let office = OfficeWords(appearance.office) {
      let held = fitting.filter { holds(holders[$0], office, appearance.day) }
      if held.count == 1 { return (held[0], .office) }
      // A bearer of another office is somebody else.
      if held.count > 1 || fitting.contains(where: { !holders[$0].offices.isEmpty }) { return nil }
    }
    guard !appearance.label.isEmpty, let day = appearance.day else { return nil }
    let here = fitting.filter { holders[$0].sites.contains(appearance.site) }
    guard here.count == 1 else { return nil }
    let key = FullNames.SiteLabel(
      site: appearance.site, label: FullNames.key(appearance.label))
    guard let used = holders[here[0]].labels[key], isWithin(day, used, labelSlack) else {
      return nil
    }
    return (here[0], .label)
  }

  private static func holds(
    _ holder: FullNames.Holder, _ office: OfficeWords, _ day: Int?
  ) -> Bool {
    holder.offices.contains { held, days in
      guard held.mayBe(office) else { return false }
      guard let day, let days else { return true }
      return isWithin(day, days, officeSlack)
    }
  }

  private static func isWithin(_ day: Int, _ days: ClosedRange<Int>, _ slack: Int) -> Bool {
    day >= days.lowerBound - slack && day <= days.upperBound + slack
  }

  private static func cluster(
    _ members: [(index: Int, basis: PersonCluster.Basis)], _ appearances: [Appearance],
    isFull: Bool, qualifier: String?
  ) -> PersonCluster {
    let counted = members.filter { !isFull || $0.basis == .name }.map { appearances[$0.index].name }
    return PersonCluster(
      name: MostCommon.string(counted) ?? "", isFull: isFull, qualifier: qualifier,
      members: members.sorted { $0.index < $1.index })
  }

  /// A cluster with the indices of the appearances as they were given.
  private static func original(_ cluster: PersonCluster, _ kept: [Int]) -> PersonCluster {
    var cluster = cluster
    cluster.members = cluster.members.map { (kept[$0.index], $0.basis) }
    return cluster
  }
}

/// The string that stands most often among some.
enum MostCommon {
  /// Of several that are as frequent the longest, then the first by its characters.
  static func string(_ strings: [String]) -> String? {
    var counts: [String: Int] = [:]
    for string in strings { counts[string, default: 0] += 1 }
    return counts.max { left, right in
      (left.value, left.key.count, right.key) < (right.value, right.key.count, left.key)
    }?.key
  }
}
