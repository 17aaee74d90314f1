/// Given names and the short forms by which their bearers are called.
///
/// Common English ones, and spellings of some that are written in several ways; a short form that begins like its name (Joe and Joseph) needs no entry.
enum GivenNames {
  private static let groups: [[String]] = [
    ["william", "bill", "billy", "liam"], ["robert", "bob", "bobby"], ["richard", "dick", "rick"],
    ["james", "jim", "jimmy", "jamie"], ["john", "jack", "johnny"],
    ["charles", "chuck", "charlie"],
    ["edward", "ted", "teddy", "ned", "eddie"], ["theodore", "ted", "teddy"],
    ["anthony", "antony", "tony"], ["andrew", "andy", "drew"], ["henry", "hank", "harry"],
    ["harold", "hal", "harry"], ["lawrence", "laurence", "larry"], ["gerald", "jerry"],
    ["jerome", "jerry"], ["thomas", "tom"], ["michael", "mike", "mick"],
    ["margaret", "maggie", "peggy", "meg", "greta", "rita"],
    ["elizabeth", "liz", "beth", "betsy", "betty", "lisa", "eliza"],
    ["katherine", "kate", "kathy"],
    ["catherine", "kate", "cathy", "katherine", "kathryn"], ["mary", "molly", "polly"],
    ["martha", "patty"], ["patricia", "pat", "tricia", "trish"], ["rebecca", "becky"],
    ["susan", "sue", "suzanne"], ["sarah", "sally", "sara"], ["dorothy", "dot", "dolly"],
    ["alexander", "alex", "sandy", "sasha"], ["alexandra", "alex", "sandra", "sasha"],
    ["christopher", "kit"], ["francis", "frank"], ["franklin", "frank"], ["gregory", "greg"],
    ["joseph", "jody"], ["nathaniel", "nate"], ["nicholas", "nick", "nico"], ["peter", "pete"],
    ["stephen", "steven", "steve"], ["walter", "walt", "wally"], ["zachary", "zach", "zak"],
    ["geoffrey", "jeffrey", "jeff", "geoff"], ["eugene", "gene"], ["raymond", "ray"],
    ["ronald", "ron"], ["bernard", "bernie"], ["abigail", "gail"],
    ["eleanor", "nell", "nora", "ellie"], ["leonard", "len", "lenny"], ["albert", "bert"],
    ["herbert", "bert", "herb"], ["hubert", "bert"], ["yvonne", "eve"], ["jennifer", "jenny"],
    ["virginia", "ginny"], ["victoria", "vicky"],
    ["muhammad", "mohammed", "mohamed", "mohammad"],
    ["sergei", "sergey"], ["dmitri", "dmitry", "dmytro"], ["volodymyr", "vladimir"],
    ["yevgeny", "evgeny"],
  ]

  private static let numbers: [String: Set<Int>] = {
    var numbers: [String: Set<Int>] = [:]
    for (number, names) in groups.enumerated() {
      for name in names { numbers[name, default: []].insert(number) }
    }
    return numbers
  }()

  /// Whether a word in lower case is one of the names listed here.
  static func isListed(_ word: String) -> Bool { numbers[word] != nil }

  /// Whether two given names in lower case may be one person's.
  ///
  /// Joe and Joseph may, J and Joe, Jim and James.
  static func mayBeOne(_ left: String, _ right: String) -> Bool {
    let length = min(2, min(left.count, right.count))
    if left.prefix(length) == right.prefix(length) { return true }
    guard let here = numbers[left], let there = numbers[right] else { return false }
    return !here.isDisjoint(with: there)
  }
}
