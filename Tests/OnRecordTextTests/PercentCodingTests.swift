import Testing

@testable import OnRecordText

/// What an address may hold as it is, and what is written by its number.
@Suite struct PercentCodingTests {
  @Test func codesAllButUnreservedCharacters() {
    let kept = "azAZ09-._~"
    #expect(PercentCoding.encoded(kept) == kept)
    let others = "/?#[]@!$&'()*+,;=%\"<> ^`{|}\\\n"
    #expect(PercentCoding.encoded(others).utf8.count == 3 * others.utf8.count)
    #expect(PercentCoding.encoded("a b/é") == "a%20b%2F%C3%A9")
    #expect(PercentCoding.encoded("a b/é", keeping: "/") == "a%20b/%C3%A9")
    let unreserved = (UInt8.min...UInt8.max).count(where: PercentCoding.isUnreserved)
    #expect(unreserved == 26 * 2 + 10 + 4)
  }

  @Test func whatWasCodedIsReadBack() {
    for text in ["", "a+b", "100 %", "é‘’\u{0}\u{202E}👩‍👩‍👧", "/r/a@2#t3"] {
      #expect(PercentCoding.decoded(PercentCoding.encoded(text)) == text)
      #expect(PercentCoding.decoded(PercentCoding.encoded(text), plusIsSpace: true) == text)
    }
    #expect(PercentCoding.decoded("%c3%A9+a", plusIsSpace: true) == "é a")
    #expect(PercentCoding.decoded("a+b") == "a+b")
  }

  @Test(arguments: ["%", "%f", "%zz", "%+1", "%ff", "%ed%a0%80", "%c3"])
  func refusesWhatIsMalformed(text: String) {
    #expect(PercentCoding.decoded(text) == nil)
  }
}
