/// Bare surnames that are nobody's for certain, told apart as far as the releases tell.
enum BareNames {
  /// Bare surnames of one office or one site.
  struct Group {
    var members: [Int]
    var qualifier: String?
  }

  /// Groups by office where one is printed, else by where the release was published.
  static func groups(_ appearances: [(index: Int, appearance: Appearance)]) -> [Group] {
    var byOffice: [OfficeWords: [(index: Int, appearance: Appearance)]] = [:]
    var bySite: [String: [Int]] = [:]
    for (index, appearance) in appearances {
      if let office = OfficeWords(appearance.office) {
        byOffice[office, default: []].append((index, appearance))
      } else {
        bySite[appearance.site, default: []].append(index)
      }
    }
    let offices = fullest(Array(byOffice.keys))
    var joined: [OfficeWords: [(index: Int, appearance: Appearance)]] = [:]
    for (office, members) in byOffice { joined[offices[office] ?? office, default: []] += members }
    let held = joined.values.map { members in
      Group(
        members: members.map(\.index).sorted(),
        qualifier: MostCommon.string(members.compactMap(\.appearance.office)))
    }
    let placed = bySite.map { site, members in
      Group(members: members, qualifier: site.isEmpty ? nil : site)
    }
    return (held + placed).sorted { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
  }

  /// For each office the fullest print that may mean it; itself where several may.
  private static func fullest(_ offices: [OfficeWords]) -> [OfficeWords: OfficeWords] {
    var fullest: [OfficeWords: OfficeWords] = [:]
    for office in offices {
      let above = offices.filter {
        $0 != office && $0.words.isSuperset(of: office.words) && $0.mayBe(office)
      }
      let top = above.filter { one in
        !above.contains { $0.words.isStrictSuperset(of: one.words) && $0.mayBe(one) }
      }
      fullest[office] = top.count == 1 ? top[0] : office
    }
    return fullest
  }
}
