import OnRecordModel
import OnRecordQuotation
import Testing

@Suite struct DraftMarksTests {
  private func words(_ source: String) -> [String] { quotations(source).map(\.words) }

  @Test(arguments: [
    "He said “we will go home”.", "He said \"we will go home\".", "He said «we will go home».",
    "He said « we will go home ».", "He said ‹we will go home›.", "Er sagte „we will go home“.",
    "He said ‘we will go home’.", "He said 'we will go home'.", "Han sade ”we will go home”.",
    "Er sagte »we will go home«.", "Er sagte ‚we will go home‘.", "He said ``we will go home''.",
    "He said 「we will go home」.", "He said “we will go home\".", "He said (“we will go home”).",
    "He said—\"we will go home\"—and left.", "He said:\"we will go home\".",
    "He said “we will go home,” twice.", "He said «\u{202F}we will go home\u{202F}».",
  ])
  func findsEveryHouseStyle(_ source: String) {
    #expect(words(source) == ["we will go home"])
  }

  @Test func tellsApostrophesFromSingleMarks() {
    #expect(
      words("‘The supporters’ view isn’t ours,’ he said of the ’90s.")
        == ["The supporters’ view isn’t ours"])
    #expect(
      words("'The supporters' view isn't ours,' he said of the '90s.")
        == ["The supporters' view isn't ours"])
    #expect(words("The workers’ council and the Kims’ house aren’t quoted. ’Tis so.") == [])
    #expect(words("Rock 'n' roll, rock ‘n’ roll, o’clock, 'twas, the '80s.") == [])
    #expect(
      words("He called it ‘normal life’ and the supporters’ club said ‘no way home’.")
        == ["normal life", "no way home"])
    #expect(
      words("They were ‘the bosses’ said the council, and not ‘the men in charge’.")
        == ["the bosses", "the men in charge"])
    #expect(words("He is 6'2\" tall, the board 5\" wide.") == [])
  }

  @Test func nestsQuotationsInsideOthers() {
    let found = quotations("“He told us ‘we will never come back’ and left,” Kim said.")
    #expect(
      found.map(\.words)
        == ["He told us ‘we will never come back’ and left", "we will never come back"])
    #expect(found.map(\.kind) == [.quotation, .nested(in: 0)])
    #expect(found.map(\.depth) == [0, 1])
    let british = quotations("‘He told us “we will never come back” and left,’ Kim said.")
    #expect(british.map(\.kind) == [.quotation, .nested(in: 0)])
    let straight = quotations("\"He told us 'we will never come back' and left,\" Kim said.")
    #expect(straight.map(\.kind) == [.quotation, .nested(in: 0)])
    let ending = quotations("“The chair said ‘we will never come back.’” Kim left.")
    #expect(ending.map(\.words).last == "we will never come back.")
    let swiss = quotations("«Er sagte ‹wir kommen nie zurück›, mehr nicht», sagte Kim.")
    #expect(swiss.map(\.kind) == [.quotation, .nested(in: 0)])
  }

  @Test func runsOverParagraphsThatRepeatTheOpeningMark() {
    let source = """
      “We will go home now,” Kim said. “We are tired of this.

      “We want to sleep.

      “And then we want to eat.” The room was empty.

      “Another one entirely,” Kova said.
      """
    let found = quotations(source)
    #expect(
      found.map(\.words) == [
        "We will go home now",
        "We are tired of this. We want to sleep. And then we want to eat.",
        "Another one entirely",
      ])
    #expect(found[1].pieces.count == 3)
    #expect(found[1].attribution?.printed == "Kim")
    let straight = source.replacing("“", with: "\"").replacing("”", with: "\"")
    #expect(quotations(straight).map(\.words) == found.map(\.words))
    let french = "« Nous partons maintenant.\n\n» Et nous dormons », a dit Kim."
    #expect(words(french) == ["Nous partons maintenant. Et nous dormons"])
  }

  @Test func saysWhereItLostTrack() {
    let reading = DraftReader.quotations(
      in: draft("Kim said “we will go home now. He left.\n\nKova said “no more of this”. It ended.")
    )
    #expect(reading.quotations.map(\.kind) == [.unclosed, .quotation])
    #expect(reading.quotations.map(\.words).last == "no more of this")
    #expect(reading.diagnostics.map(\.code) == [.quotationUnclosed])
    #expect(reading.diagnostics.first?.text == 9..<12)
    let stray = DraftReader.quotations(in: draft("We will go home now,” Kim said."))
    #expect(stray.quotations.isEmpty)
    #expect(stray.diagnostics.map(\.code) == [.quotationUnopened])
    let middle = quotations("“We will go home, Kim said. “No more of this today,” Kova said.")
    #expect(middle.map(\.kind) == [.unclosed, .quotation])
    #expect(middle[0].words == "We will go home, Kim said.")
  }

  @Test(arguments: [
    "He said \"we will go home.\"1 She left.", "He said “we will go home.”¹² She left.",
    "He said 'we will go home.'[4] She left.", "He said ‘we will go home.’[^12] She left.",
    "He said ‘we will go home.’3",
  ])
  func passesNumbersOfFootnotesOver(_ source: String) {
    let reading = DraftReader.quotations(in: draft(source))
    #expect(reading.quotations.map(\.words) == ["we will go home."])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "He said ,,we will go home\".", "He said ,, we will go home \".",
    "He said ‘‘we will go home’’.", "He said ‘‘ we will go home ’’.",
    "He said '' we will go home ''.", "He said “ we will go home ”.",
  ])
  func readsMarksAsScannersGiveThem(_ source: String) {
    #expect(words(source) == ["we will go home"])
  }

  @Test func aFragmentNeverRunsOverParagraphs() {
    let source = "He said it was “a long way home.\n\n“We are tired of it,” Kim said."
    let reading = DraftReader.quotations(in: draft(source))
    #expect(reading.quotations.map(\.kind) == [.unclosed, .quotation])
    #expect(reading.quotations.last?.words == "We are tired of it")
    #expect(reading.diagnostics.map(\.code) == [.quotationUnclosed])
  }

  @Test func aWordThatLostItsEndsDoesNotCloseAQuotation() {
    #expect(
      words("'Fish an' chips an' all o' that,' he said.") == ["Fish an' chips an' all o' that"])
    #expect(words("'It is 'bout time we went,' he said.") == ["It is 'bout time we went"])
  }

  @Test func aBlockQuotationEndsWhereThePageSaysSo() {
    let reading = DraftReader.quotations(in: draft("Kim said:\n\n> “We will go home now."))
    #expect(reading.quotations.map(\.kind) == [.blockQuotation])
    #expect(reading.quotations.map(\.words) == ["We will go home now."])
    #expect(reading.diagnostics.map(\.code) == [.quotationUnclosed])
  }

  @Test func leavesCodeAlone() {
    #expect(
      words("Set ¦name = \"no quotation here\"¦ and say “yes we did it”.") == ["yes we did it"])
  }

  @Test func leavesCodeOfMarkdownAlone() {
    var document = draft(
      "Set `a = \"not this one\"` or ``b ` \"nor this\"``, and say \"yes we did it\".")
    #expect(DraftReader.quotations(in: document).quotations.count > 1)
    document.mediaType = "text/markdown"
    #expect(DraftReader.quotations(in: document).quotations.map(\.words) == ["yes we did it"])
    document = draft("He said ``we will go home'' and ``no more of this''.")
    document.mediaType = "text/markdown"
    let words = DraftReader.quotations(in: document).quotations.map(\.words)
    #expect(words == ["we will go home", "no more of this"])
  }

  @Test func takesMarkedUpQuotations() {
    var document = draft("He said we will go home and left.")
    document.marks.append(Mark(kind: .quoted, range: 8..<23))
    let found = DraftReader.quotations(in: document).quotations
    #expect(found.map(\.words) == ["we will go home"])
    #expect(found.first?.marks == .init(opening: "", closing: ""))
  }

  @Test func leavesEllipsesAndBracketsAsTheyAre() {
    #expect(
      words("“[The treaty] … is dead, ... and [we] know . . . it,” Kim said.")
        == ["[The treaty] … is dead, ... and [we] know . . . it"])
  }

  @Test func listsOneAndTwoWordsApart() {
    let found = quotations("The “deal” and the “good-will tour” and the “long and winding road”.")
    #expect(found.map(\.kind) == [.scare, .scare, .quotation])
    #expect(found.map(\.isJudged) == [false, false, true])
  }

  @Test func listsTitlesOfWorksApart() {
    let found = quotations(
      "In “The Long Winter of Tarn” she wrote of it. Kim said “We Shall Not Be Moved Again”. "
        + "Kova called the film titled “Gone With the Ferry” a lie. It was a book called “The Tarn Years.”"
    )
    #expect(found.map(\.kind) == [.title, .quotation, .title, .title])
  }
}
