import Foundation
import OnRecordTestSupport
import Testing

@Suite("A wording on the command line")
struct WordingCommandTests {
  let workshop: Workshop

  init() throws {
    workshop = try Workshop()
    try workshop.write("a.txt", Workshop.briefing(1))
    try workshop.write("b.txt", Workshop.briefing(8, answer: "We will NOT lower them, no."))
    try workshop.write(
      "c.txt",
      Workshop.briefing(3, answer: "No.").replacing("fall before", with: "not lower them before"))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
  }

  private func run(_ arguments: String...) throws -> Program.Run {
    try Program.run(arguments: ["wording"] + arguments, record: workshop.record)
  }

  @Test("A page has the first, the last, the chart, who and the printed forms")
  func page() throws {
    let run = try run("not lower them", "--limit", "1")
    #expect(run.status == 0 && run.errors.isEmpty)
    let golden = Checkout.folder
      .appendingPathComponent("Tests/OnRecordCommandTests/Goldens/wording/not-lower-them.txt")
    #expect(try Golden.difference(run.text, golden: golden) == nil)
  }

  @Test("A program gets one object; filters and pages apply")
  func json() throws {
    let object = try #require(
      try JSONSerialization.jsonObject(with: run("not", "lower", "them", "--json").output)
        as? [String: Any])
    #expect(object["total"] as? Int == 3)
    #expect(object["asked"] as? Int == 1)
    let uses = try #require(object["uses"] as? [[String: Any]])
    let printed = uses.map { $0["printed"] as? String }
    #expect(printed == ["not lower them", "not lower them", "NOT lower them"])
    #expect(uses.map { $0["role"] as? String } == ["said", "asked", "said"])
    for (filter, count) in [
      ("--kind=answer", 2), ("--speaker=Morava", 2), ("--to=2031-03-03", 1), ("--year=2030", 0),
    ] {
      let object = try #require(
        try JSONSerialization.jsonObject(with: run("not lower them", filter, "--json").output)
          as? [String: Any])
      #expect(object["total"] as? Int == count, "\(filter)")
    }
  }

  @Test("Not found is an answer; a wording without words is wrong usage")
  func endings() throws {
    let none = try run("unicorns")
    #expect(none.status == 0 && none.output.isEmpty)
    #expect(none.errors.contains("not found: nobody says this word in the turns of 3 releases"))
    #expect(try run("two unicorns", "--year", "2031").errors.contains("that pass the filters"))
    #expect(try run("***").status == 2)
    #expect(try run(String(repeating: "a ", count: 31)).status == 2)
    #expect(try run("a", "--limit", "0").status == 2)
    #expect(try run().status == 2)
  }
}
