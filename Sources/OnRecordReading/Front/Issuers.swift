/// Who publishes at an address, for pages that do not say it themselves.
///
/// Hosts end as listed; the longest that fits decides. A new publisher is a new line here.
enum Issuers {
  private static let byHost: [(suffix: String, name: String)] = [
    ("whitehouse.archives.gov", "The White House"), ("whitehouse.gov", "The White House"),
    ("state.gov", "U.S. Department of State"), ("defense.gov", "U.S. Department of Defense"),
    ("federalreserve.gov", "Federal Reserve"), ("treasury.gov", "U.S. Department of the Treasury"),
    ("justice.gov", "U.S. Department of Justice"), ("gov.uk", "UK Government"),
    ("un.org", "United Nations"), ("nato.int", "NATO"), ("europa.eu", "European Union"),
    ("mofa.go.jp", "Ministry of Foreign Affairs of Japan"),
    ("kantei.go.jp", "Prime Minister’s Office of Japan"),
    ("mofa.go.kr", "Ministry of Foreign Affairs of the Republic of Korea"),
    ("auswaertiges-amt.de", "Federal Foreign Office"),
    ("bundesregierung.de", "Federal Government of Germany"),
    ("elysee.fr", "Élysée"),
    ("diplomatie.gouv.fr", "Ministry for Europe and Foreign Affairs of France"),
    ("pm.gc.ca", "Prime Minister of Canada"), ("canada.ca", "Government of Canada"),
    ("dfat.gov.au", "Department of Foreign Affairs and Trade of Australia"),
    ("pm.gov.au", "Prime Minister of Australia"),
    ("mea.gov.in", "Ministry of External Affairs of India"),
    ("fmprc.gov.cn", "Ministry of Foreign Affairs of China"),
    ("mid.ru", "Ministry of Foreign Affairs of Russia"),
    ("kremlin.ru", "President of Russia"), ("president.gov.ua", "President of Ukraine"),
    ("imf.org", "IMF"), ("ecb.europa.eu", "European Central Bank"), ("iaea.org", "IAEA"),
  ]

  /// The publisher at an address; nil where it is not known.
  static func name(at address: String) -> String? {
    guard let scheme = address.range(of: "://") else { return nil }
    let host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" }
      .lowercased()
    return byHost.filter {
      host.utf8.suffix($0.suffix.utf8.count).elementsEqual($0.suffix.utf8)
    }
    .max { $0.suffix.utf8.count < $1.suffix.utf8.count }?.name
  }
}
