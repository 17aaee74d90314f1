import OnRecordModel
import OnRecordQuotation
import Testing

/// Who is meant by `he`, `she` and `the minister`, and where nobody can tell.
@Suite struct DraftAntecedentTests {
  /// The person found for the last quotation of a draft.
  private func last(_ source: String) -> String? {
    quotations(source).last?.attribution?.resolved
  }

  @Test(arguments: [
    // The one person of the paragraph.
    "“We go home,” Kim said. “We are tired of it,” he said.",
    "Minister Kim left. “We are tired of it,” she said.",
    "Her deputy, Kim, was tired. “We are tired of it,” he wrote.",
    "Minister Kim left. She said it was “a long way home”.",
    "When Minister Kim left, she called it “a long way home”.",
    "The letter quotes Minister Kim once, and the post quotes him as saying “we are tired of it”.",
    // The one person of the paragraph before.
    "“We go home,” Kim said.\n\n“We are tired of it,” he added.",
    "“We go home,” Kim said.\n\n“We are tired of it,” he added.\n\n“So very tired of it,” he said.",
    // The nearest sentence is about one person alone.
    "Minister Kova left. Kim, her deputy, stayed. “We are tired of it,” he said.",
    // The pronouns elsewhere agree.
    "Mr. Kim met Mrs. Kova in Seoul. “We are tired of it,” he said.",
    "“I am late,” Kim said when he came. “I am not,” Kova said when she did. Both, Kim and Kova, "
      + "laughed. “We are tired of it,” he said.",
    // Nothing but what the speaker does stands in between.
    "“We go home,” Kim said. He closed the door. “We are tired of it.”",
  ])
  func findsKim(_ source: String) {
    let found = last(source)
    let printed = quotations(source).last?.attribution?.printed
    #expect((found ?? printed)?.hasSuffix("Kim") == true, "\(found ?? "nobody")")
  }

  @Test(arguments: [
    // Two persons, and nothing says which.
    "Minister Kim met Minister Kova. “We are tired of it,” she said.",
    "“We go home,” Kim told Minister Kova. “We are tired of it,” she said.",
    // Somebody without a name stands in between.
    "“We go home,” Kim said. A fisherman shook his head. “We are tired of it,” he said.",
    "“We go home,” Kim said.\n\nA fisherman shook his head. “We are tired of it,” he said.",
    "“We go home,” Kim said. An aide frowned. “We are tired of it,” he said.",
    "“We go home,” Kim said. His boss, the harbor master, nodded. “We are tired of it,” he said.",
    "“We go home,” Kim said.\n\nHis boss, the harbor master, said no. “We are tired,” he said.",
    // Another's pronoun.
    "Mrs. Kova left. “We are tired of it,” he said.",
    // Who she was was not found out.
    "“We go home,” Minister Kim told Minister Kova.\n\nShe left.\n\n“We are tired of it,” she said.",
    // An office that nobody is known to hold is whom the sentence is about.
    "The prime minister was asked by Minister Kim whether it was over. “We are tired of it,” he said.",
    "Speaking beside Minister Kim, the harbor director said no.\n\n“We are tired of it,” she said.",
    // A given name and another make a person, though nothing else shows it.
    "“We go home,” Kim said. Ronald Marsh was not there. “We are tired of it,” he said.",
    // A place is no person.
    "Port Sella froze over. “We are tired of it,” she said.",
  ])
  func findsNobody(_ source: String) {
    #expect(last(source) == nil)
    #expect(quotations(source).last?.attribution?.nameInRecord == nil)
  }

  @Test func tellsOfficesByTheirHolders() {
    let holders = "Foreign Minister Anna Kova met Karel Ostrand, the deputy defense minister. "
    #expect(last(holders + "“We are tired of it,” the foreign minister said.") == "Anna Kova")
    #expect(last(holders + "“We are tired of it,” the minister said.") == "Anna Kova")
    #expect(last(holders + "“We are tired of it,” the deputy minister said.") == "Karel Ostrand")
    #expect(last(holders + "“We are tired of it,” the prime minister said.") == nil)
    #expect(last(holders + "“We are tired of it,” the harbor master said.") == nil)
    #expect(last(holders + "“We are tired of it,” a minister said.") == nil)
  }

  @Test func takesAClauseForNoApposition() {
    let source =
      "Karel Ostrand, the minister noted, calls it “a long way home”. "
      + "“We are tired of it,” the minister said."
    #expect(last(source) == nil)
    #expect(quotations(source).last?.attribution?.printed == "the minister")
  }

  @Test func takesAPartyForNoPerson() {
    #expect(last("As for Republicans: “We are tired of it,” she said.") == nil)
    #expect(
      last("Minister Kova met Republicans. “We are tired of it,” she said.")?.hasSuffix("Kova")
        ?? true)
  }

  @Test func leavesOfficesOfAnotherTimeOpen() {
    let today = "President Dale Whitcomb left. "
    #expect(last(today + "The president said it was “a long way home”.") == "Dale Whitcomb")
    #expect(last(today + "The president said in 2011 that it was “a long way home”.") == nil)
    #expect(last(today + "The president said on 3 May 2011 it was “a long way home”.") == nil)
    #expect(last(today + "The then president said it was “a long way home”.") == nil)
  }

  @Test func namesOneWhoAsksAsSuchEverywhere() {
    let found = quotations(
      """
      “Will we go home?” asked a reporter, Ann Lee. The exchange ran:

      > ANN LEE: Will we go home today?

      > KIM: We will go home tomorrow.
      """)
    #expect(found.map { $0.attribution?.isReporter } == [true, true, false])
  }
}
