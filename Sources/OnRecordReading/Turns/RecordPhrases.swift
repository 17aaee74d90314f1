import OnRecordText

/// The formulas in which the record of a chamber tells what was done, in nobody's words.
///
/// `There was no objection.`, `The amendment was agreed to.`, `The Clerk read as follows:`
enum RecordPhrases {
  /// No paragraph in which the record tells what was done is longer, in bytes: lists of those who
  /// changed their votes are long.
  private static let longest = 2_500

  /// Whether a paragraph tells what was done: a formula, and nobody who speaks or is spoken to.
  ///
  /// Complexity: O(length).
  static func tells(_ printed: String) -> Bool {
    guard printed.utf8.count <= longest, !printed.utf8.contains(0x3F) else { return false }
    let words = IncidentReader.words(printed)
    guard let first = words.first, !words.contains(where: persons.contains) else { return false }
    if printed.hasSuffix(":"), words.count <= 2, first == "pending" || first == "stated" {
      return true
    }
    if opens(words, ["there", "was", "no", "objection"]) { return true }
    if opens(words, ["there", "being", "no", "objection"]) { return true }
    if has(words, ["permission", "to"]), has(words, ["was", "given"]) { return true }
    return isVoteChange(words) || isDone(words) || isOfficers(words) || isFollowed(words, printed)
      || isPut(words)
  }

  /// Whether a speaker's paragraph hands in a text for the record: `I submit the following letter for
  /// the Record:`.
  static func handsIn(_ printed: String) -> Bool {
    guard printed.hasSuffix(":") else { return false }
    let words = IncidentReader.words(printed).suffix(40)
    return words.contains("record")
      && words.contains {
        [
          "submit", "submitted", "submitting", "insert", "inserting", "include", "including",
          "printed", "print", "place", "placed", "enter", "entered", "offer", "attach", "attached",
        ].contains($0)
      }
  }

  /// Words by which somebody says or addresses something.
  private static let persons: Set<String> = [
    "i", "i’m", "i'm", "i’ve", "i've", "we", "my", "our", "me", "us", "you", "your", "ours", "mine",
    "myself", "ourselves", "let’s", "let's",
  ]

  /// What a chamber has before it, does or is.
  private static let matters: Set<String> = [
    "amendment", "amendments", "motion", "motions", "bill", "bills", "resolution", "resolutions",
    "vote", "votes", "question", "nays", "noes", "clerk", "result", "nomination", "nominations",
    "report", "order", "preamble", "title", "quorum", "roll", "material", "letter", "article",
    "clause", "house", "senate", "committee", "chamber", "assembly", "rules", "treaty", "speaker",
    "statement", "division", "call",
  ]

  /// What is done to it.
  private static let deeds: Set<String> = [
    "agreed", "rejected", "taken", "ordered", "passed", "announced", "laid", "read", "engrossed",
    "adopted", "suspended", "confirmed", "withdrawn", "modified", "approved", "printed", "tabled",
    "called", "considered", "refused", "sustained", "overruled", "defeated", "carried",
    "concurred", "referred", "discharged", "negatived", "put", "rescinded", "dispensed",
  ]

  /// Openings before the matter.
  private static let openers: Set<String> = [
    "the", "a", "an", "so", "accordingly", "thereupon", "whereupon", "by", "on",
  ]

  /// `So the bill was passed.`: a matter, and then what was done to it, in the first dozen words or so.
  private static func isDone(_ words: [String]) -> Bool {
    guard openers.contains(words[0]),
      let verb = words.prefix(24).firstIndex(where: { $0 == "was" || $0 == "were" }),
      words[..<verb].contains(where: matters.contains)
    else { return false }
    return words[(verb + 1)...].prefix(3).contains(where: deeds.contains)
  }

  /// What a clerk or the chamber did.
  ///
  /// `The Clerk designated the amendment.`, `Accordingly, the House resolved itself into …`
  private static func isOfficers(_ words: [String]) -> Bool {
    guard openers.contains(words[0]),
      let who = words.prefix(8).firstIndex(where: {
        ["clerk", "house", "senate", "committee", "assembly", "chamber"].contains($0)
      }), who + 1 < words.count
    else { return false }
    return [
      "read", "reported", "called", "designated", "redesignated", "proceeded", "resolved",
      "adjourned", "recessed", "rose", "divided", "resumed",
    ].contains(words[who + 1])
  }

  /// Who changed a vote.
  ///
  /// `Mr. RAVN changed his vote from “no” to “aye.”`
  private static func isVoteChange(_ words: [String]) -> Bool {
    guard let changed = words.firstIndex(of: "changed"), changed + 2 < words.count else {
      return false
    }
    return words[changed + 2].hasPrefix("vote")
  }

  /// What is read in next.
  ///
  /// `The text of the amendment is as follows:`
  private static func isFollowed(_ words: [String], _ printed: String) -> Bool {
    printed.hasSuffix(":") && words.count <= 24 && words.last == "follows"
      && openers.contains(words[0]) && words.contains(where: matters.contains)
  }

  /// What was put and done, without a verb.
  ///
  /// `Question put and agreed to.`, `Amendment, by leave, withdrawn.`
  private static func isPut(_ words: [String]) -> Bool {
    words.count <= 12 && matters.contains(words[0]) && words.contains(where: deeds.contains)
      && !words.contains { ["is", "are", "was", "were", "be", "has", "have"].contains($0) }
  }

  private static func opens(_ words: [String], _ sequence: [String]) -> Bool {
    words.starts(with: sequence)
  }

  private static func has(_ words: [String], _ sequence: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: sequence) }
  }
}
