import Testing

@testable import OnRecordWeb

/// Turns by themselves, and the selections that addresses name.
@Suite("The page of a statement")
struct StatementPageTests {
  private static let path =
    "/r/2026-03-03-remarks-at-the-secretariat-of-the-lakes-compact-in-brennholm"

  @Test("An answer stands by itself, under what it answers, with the way to its context")
  func statement() async throws {
    try await TestRoom.open { client in
      let page = try await client.get(Self.path + "?t9").text
      #expect(TestHTML.dangers(page) == [])
      #expect(page.contains("There is no secret agreement"))
      #expect(page.contains("Is there a ferry deal?"))
      #expect(!page.contains("Would you rule out"))
      #expect(page.contains("href=\"\(Self.path)#t9\""))
      #expect(page.contains("href=\"\(Self.path)?t8-t9\""))
      #expect(page.contains("href=\"\(Self.path)?t9-t10\""))
      #expect(page.contains("bytes 7777–8084 of the source"))
      let question = try await client.get(Self.path + "?t8").text
      #expect(!question.contains("There is no secret agreement"))
    }
  }

  @Test("A selection is the same however it is named")
  func selections() async throws {
    try await TestRoom.open { client in
      let plain = try await client.get(Self.path + "?t3-t5").text
      for same in ["?t=3-5", "?t3&t4&t5", "?t=5&t=4&t=3", "?t5-t3", "?t3-4&t=5", "?x=y&t3-t5"] {
        let page = try await client.get(Self.path + same)
        #expect(page.status == 200 && page.text == plain, "\(same)")
      }
    }
  }

  @Test("A turn that there is not is said not to be there")
  func unknown() async throws {
    try await TestRoom.open { client in
      for bad in ["?t0", "?t15", "?t3-t99", "?t=", "?t=x", "?t=-1", "?t9999999"] {
        let page = try await client.get(Self.path + bad)
        #expect(page.status == 404, "\(bad)")
        #expect(page.text.contains("14 turns, and none of this number"), "\(bad)")
      }
      // Not a turn's name, and so a parameter of somebody else's.
      let other = try await client.get(Self.path + "?tx&t12a&utm=t1")
      #expect(other.status == 200 && other.text.contains("class=front-matter"))
    }
  }

  @Test func selectionsAreNamedInRuns() {
    #expect(TurnSelection.name([4]) == "t5")
    #expect(TurnSelection.name([4, 2, 3, 9]) == "t3-t5&t10")
  }
}
