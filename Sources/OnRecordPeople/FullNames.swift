/// The full names of one surname, put together to persons.
struct FullNames {
  /// One person's names and what the record says of them.
  struct Holder {
    var members: [Int] = []
    var names: [PersonName] = []
    /// Offices with the first and last day on which a release gives them to this person.
    var offices: [OfficeWords: ClosedRange<Int>?] = [:]
    /// First and last day of each label on each site.
    var labels: [SiteLabel: ClosedRange<Int>] = [:]
    var sites: Set<String> = []
  }

  /// A label as a site uses it.
  struct SiteLabel: Hashable {
    var site: String
    var label: String
  }

  private(set) var holders: [Holder] = []

  /// - Parameters:
  ///   - appearances: Those of one surname.
  ///   - names: Their names, taken apart.
  init(_ appearances: [Appearance], names: [PersonName]) {
    var byKey: [String: [Int]] = [:]
    for index in appearances.indices where names[index].isFull {
      byKey[names[index].key, default: []].append(index)
    }
    let keys = byKey.keys.sorted()
    let groups = keys.map { byKey[$0] ?? [] }
    let offices = groups.map { group in
      Set(group.compactMap { OfficeWords(appearances[$0].office) })
    }
    let joined = Self.joined(groups.map { names[$0[0]] }, offices)
    holders = joined.map { numbers in
      Self.holder(numbers.flatMap { groups[$0] }.sorted(), appearances, names)
    }
  }

  /// Which names are one person's: by agreement where nothing speaks against it, else each its own.
  private static func joined(
    _ names: [PersonName], _ offices: [Set<OfficeWords>]
  ) -> [[Int]] {
    var left = Array(names.indices)
    var joined: [[Int]] = []
    while let first = left.first {
      var component = [first]
      var next = 0
      while next < component.count {
        let one = component[next]
        for other in left where !component.contains(other) && areOne(one, other, names, offices) {
          component.append(other)
        }
        next += 1
      }
      // John Smith agrees with John A. and John B. Smith, who are two.
      let isSound = component.allSatisfy { one in
        component.allSatisfy { $0 == one || areOne(one, $0, names, offices) }
      }
      joined += isSound ? [component.sorted()] : component.sorted().map { [$0] }
      left.removeAll { component.contains($0) }
    }
    return joined
  }

  private static func areOne(
    _ one: Int, _ other: Int, _ names: [PersonName], _ offices: [Set<OfficeWords>]
  ) -> Bool {
    if names[one].agrees(with: names[other]) { return true }
    // A short form needs more: an office that one person has at a time.
    return names[one].isFormOf(names[other])
      && offices[one].contains { mine in
        !mine.isShared && offices[other].contains { $0.mayBe(mine) && !$0.isShared }
      }
  }

  private static func holder(
    _ members: [Int], _ appearances: [Appearance], _ names: [PersonName]
  ) -> Holder {
    var holder = Holder(members: members)
    for index in members {
      let appearance = appearances[index]
      if !holder.names.contains(names[index]) { holder.names.append(names[index]) }
      holder.sites.insert(appearance.site)
      if let office = OfficeWords(appearance.office) {
        let known = holder.offices[office] ?? nil
        holder.offices[office] = .some(known.extended(to: appearance.day))
      }
      guard !appearance.label.isEmpty, let day = appearance.day else { continue }
      let key = SiteLabel(site: appearance.site, label: Self.key(appearance.label))
      holder.labels[key] = holder.labels[key].extended(to: day)
    }
    return holder
  }

  static func key(_ label: String) -> String {
    PersonName.words(of: label).joined(separator: " ")
  }
}

extension Optional where Wrapped == ClosedRange<Int> {
  /// The range with a day more; a day that is not known adds nothing.
  func extended(to day: Int?) -> ClosedRange<Int>? {
    guard let day else { return self }
    guard let self else { return day...day }
    return min(self.lowerBound, day)...max(self.upperBound, day)
  }
}
