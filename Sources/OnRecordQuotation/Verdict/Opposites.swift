/// Words of which one says the contrary of the other.
enum Opposites {
  /// Whether a word on one side stands where its opposite stands on the other.
  static func areExchanged(_ left: [String], _ right: [String]) -> Bool {
    let others = Set(right)
    return left.contains { word in
      guard !others.contains(word) else { return false }
      if (pairs[word] ?? []).contains(where: others.contains) { return true }
      return prefixes.contains { one, other in
        word.hasPrefix(one) && others.contains(other + word.dropFirst(one.count))
      }
    }
  }

  private static let prefixes = [
    ("over", "under"), ("under", "over"), ("pro-", "anti-"), ("anti-", "pro-"), ("up", "down"),
    ("down", "up"), ("in", "out"), ("out", "in"),
  ]

  private static let pairs: [String: [String]] = {
    var pairs: [String: [String]] = [:]
    for line in list.split(separator: "\n") {
      let sides = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      for word in sides[0] { pairs[word, default: []] += sides[1] }
      for word in sides[1] { pairs[word, default: []] += sides[0] }
    }
    return pairs
  }()

  private static let list = """
    good great|bad poor terrible
    strong|weak
    big large great|small little
    high|low
    hard difficult tough|easy simple
    safe|dangerous unsafe
    legal lawful|illegal unlawful
    open opened opening opens|close closed closing closes shut
    friend friends ally allies partner partners|enemy enemies adversary adversaries foe foes
    success successes|failure failures
    succeed succeeded succeeds|fail failed fails
    victory victories|defeat defeats
    gain gained gains|lose lost loss losses
    grow growing grew grown|shrink shrinking shrank shrunk
    expand expanded expanding|contract contracted contracting
    strengthen strengthened strengthening|weaken weakened weakening undermine undermined undermining
    improve improved improving|worsen worsened worsening
    help helped helps helping|harm harmed harms harming hurt hurts hurting
    protect protected protecting|endanger endangered endangering threaten threatened threatening
    start started starts starting begin began begun|stop stopped stops stopping end ended ends
    arrive arrived|leave left
    enter entered|leave left exit exited
    buy bought|sell sold
    love loved loves|hate hated hates
    agree agreed agrees|disagree disagreed disagrees
    include included includes including|exclude excluded excludes excluding
    remember|forget
    public|private
    rich|poor
    hot|cold
    early|late
    fast quick quickly|slow slowly
    possible|impossible
    optimistic|pessimistic
    guilty|innocent
    truthfully truthful honestly|falsely false untruthful dishonestly
    export exports exported|import imports imported
    peace|war
    hope|fear
    pass passed|fail failed
    build built|destroy destroyed dismantle dismantled
    add added|remove removed subtract subtracted
    lift lifted lifting|impose imposed imposing
    advance advanced advances|retreat retreated retreats
    creation create created creating|destruction destroy destroyed destroying
    alive living|dead
    young|old
    north northern|south southern
    east eastern|west western
    left|right
    heavy|light
    long|short
    prolong prolonged prolonging lengthen lengthened lengthening|shorten shortened shortening
    deep|shallow
    wide broad|narrow
    positive|negative
    temporary|permanent
    voluntary|mandatory compulsory
    domestic|foreign
    local|national federal
    deficit deficits|surplus surpluses
    permit permits permitted permitting allow allows allowed|prohibit prohibits prohibited prohibiting ban bans banned
    tighten tightened tightening|loosen loosened loosening ease eased easing
    """
}
