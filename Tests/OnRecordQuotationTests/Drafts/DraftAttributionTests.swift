import OnRecordModel
import OnRecordQuotation
import Testing

@Suite struct DraftAttributionTests {
  @Test(arguments: [
    ("“We will go home,” Kim said.", "Kim"),
    ("“We will go home,” said Kim.", "Kim"),
    ("“We will go home,” Kim told reporters in Seoul.", "Kim"),
    ("“We will go home”, Kim has said.", "Kim"),
    ("“We will go home,” Kim was quoted as saying.", "Kim"),
    ("“We will go home,” Veldania’s Ann Kim told them.", "Ann Kim"),
    ("“We will go home,” Ann Kim of Lakes Wire told him.", "Ann Kim"),
    ("Ann Kim of Lakes Wire pressed him: “Will we go home?”", "Ann Kim"),
    ("Kova recalled Kim saying that “we will go home”.", "Kim"),
    ("Kova praised Kim for saying that “we will go home”.", "Kim"),
    ("Kova apologized to Kim for saying that “we will go home”.", "Kova"),
    ("Kova did not answer, but Kim did: “We will go home.”", "Kim"),
    ("“We will go home,” Kova quoted Kim as saying.", "Kim"),
    ("“We will go home,” Kim was quoted by Kova as saying.", "Kim"),
    ("Kova gave the floor to Kim: “We will go home.”", "Kim"),
    ("Kova turned to Kim: “We will go home.”", "Kova"),
    ("Kova reported Kim’s answer: “We will go home.”", "Kim"),
    ("Kova would not comment on Kim’s statement that “we will go home”.", "Kim"),
    ("Kova was still speaking when Kim broke in: “We will go home.”", "Kim"),
    ("The minister said, Kova reports, that “we will go home”.", "The minister"),
    ("A friend of Kova, Ann Kim, said “we will go home”.", "A friend of Kova, Ann Kim"),
    ("The man beside Kova said: “We will go home.”", "The man"),
    ("Asked about Kova, Kim was firm: “We will go home.”", "Kim"),
    ("It was Kim, not Kova, who said “we will go home”.", "Kim"),
    ("Kim and not Kova said that “we will go home”.", "Kim"),
    ("Kova dismissed Kim’s claim that “we will go home”.", "Kim"),
    ("Kova repeated Kim’s words “we will go home”.", "Kim"),
    ("Kova called Kim’s claim “a long way home”.", "Kova"),
    ("Kim not only said “we will go home”.", "Kim"),
    ("Kim put the cost at “nine good ships”.", "Kim"),
    ("It was Kim who broke the silence: “We will go home.”", "Kim"),
    ("Asked whether it was over, Kim did not wait: “We will go home.”", "Kim"),
    ("Asked whether it was over, he was blunt: “We will go home.”", "he"),
    ("“We will go home,” Kim would say later.", "Kim"),
    ("According to Kim, “we will go home”.", "Kim"),
    ("“We will go home,” according to Kim.", "Kim"),
    ("“We will go home,” Kim insisted.", "Kim"),
    ("“We will go home!” warned Kim.", "Kim"),
    ("“We will go home!” Kim replied.", "Kim"),
    ("In Kim’s words, “we will go home”.", "Kim"),
    ("“We will go home,” in Kim's words.", "Kim"),
    ("As Kim put it, “we will go home”.", "Kim"),
    ("“We will go home,” as Kim put it.", "Kim"),
    ("Kim: “We will go home.”", "Kim"),
    ("Kim said: “We will go home.”", "Kim"),
    ("Kim said, “We will go home.”", "Kim"),
    ("Kim told reporters on Tuesday that “we will go home”.", "Kim"),
    ("Kim was blunt: “We will go home.”", "Kim"),
    ("After Kova spoke, Kim was blunt: “We will go home.”", "Kim"),
    ("Kim met Kova and said “we will go home”.", "Kim"),
    ("Kim described the week as “a long way home”.", "Kim"),
    ("The week was “a long way home” in every sense, Kim said.", "Kim"),
    ("Kim's promise that “we will go home” was kept.", "Kim"),
    ("Kim shrugged, saying “we will go home”.", "Kim"),
    ("Ann Kim (Port Sella) said “we will go home”.", "Ann Kim"),
    ("Kim (Lib., Kesh) feared they would never “want to go home”.", "Kim"),
    ("He met Ann Kim, a pilot, who had said “we will go home”.", "Ann Kim"),
    ("“We will go home,” ended Kim.", "Kim"), ("“We will go home,” Kim purred.", "Kim"),
    ("“We will go home,” chirped the minister in Seoul.", "the minister"),
    ("When Ann Lee, of Lakes Wire, asked why he did not “want to go home”, Kim left.", "Ann Lee"),
    ("Ann Lee asked why he would not simply “want to go home”, and Kim left.", "Ann Lee"),
    (
      "According to a joint letter of five Northern governments, “we will go home”.",
      "five Northern governments"
    ),
    ("Kim told reporters the week was bad, adding that “we will go home”.", "Kim"),
    ("Kova quoted Kim as saying “we will go home”.", "Kim"),
    ("Kim was quoted as saying “we will go home”.", "Kim"),
    (
      "After Kova told reporters in Seoul that talks could wait, “we will go home,” Kim said.",
      "Kim"
    ),
    ("But Kim, who had met Kova, said “we will go home”.", "Kim"),
    ("On Tuesday, in Seoul, Kim said “we will go home”.", "Kim"),
    ("She promised it: “We will go home,” according to Kim.", "Kim"),
    (
      "Two people familiar with the matter said “we will go home”.",
      "Two people familiar with the matter"
    ),
    ("“We will go home” is how Kim put it.", "Kim"),
    ("“We will go home,” Ann Lee of the Times said.", "Ann Lee"),
    ("“We will go home,” said Ann Lee of the Times.", "Ann Lee"),
    ("“We will go home,” Kim wrote in a letter to Kova.", "Kim"),
    ("“We will go home,” Mr. Kim said.", "Mr. Kim"),
    ("“We will go home,” the White House said.", "the White House"),
    ("“We will go home,” said the press secretary.", "the press secretary"),
    ("“We will go home,” the ministry said.", "the ministry"),
    ("“We will go home,” a spokesman for the ministry said.", "a spokesman for the ministry"),
    ("“We will go home,” said a spokeswoman for Kim.", "a spokeswoman for Kim"),
    ("“We will go home,” Kim's spokesman said.", "Kim's spokesman"),
    ("Officials said “we will go home”.", "Officials"),
    (
      "“We will go home,” a senior administration official said.",
      "a senior administration official"
    ),
    ("“We will go home,” the Ministry of Foreign Affairs said.", "the Ministry of Foreign Affairs"),
    ("“We will go home,” he said.", "he"),
    ("“We will go home,” she added.", "she"),
    ("“We will go home?” asked a reporter.", "a reporter"),
    ("A reporter asked, “will we go home?”", "A reporter"),
    ("“Will we go home?” a Reuters journalist asked.", "a Reuters journalist"),
    ("„Wir gehen jetzt heim“, sagte Kim.", "Kim"),
    ("„Wir gehen jetzt heim“, sagte der Außenminister.", "der Außenminister"),
    ("« Nous rentrons maintenant », a déclaré Kim.", "Kim"),
    ("« Nous rentrons maintenant », a-t-il dit.", "a-t-il"),
  ])
  func readsTheSentence(_ source: String, _ printed: String) {
    #expect(quotations(source).map { $0.attribution?.printed } == [printed])
  }

  @Test(arguments: [
    "It was “a long way home” for all of them.", "The “long way home” was closed.",
    "Kim left. “We will go home.”", "It was said that “we will go home”.",
    "The answer was plain: “We will go home.”", "“We will go home.” Kim left the room.",
    "Kim said nothing of “a long way home”.", "Neither Kova nor Kim spoke of “a long way home”.",
    "Kova has heard it often: “We will go home.”",
    "Kova’s question was met with “a long way home”.",
    "Kova agreed with Kim that “we will go home”.", "Kova never said “we will go home”.",
    "Kova didn’t say that “we will go home”.", "In a letter headed “we will go home,” Kim landed.",
    "“We will go home,” hated by Kim.",
    "No one at the ministry said “we will go home”.",
    "“We will go home.” Kim said he was tired of it.", "Kim, it was said, was “a long way home”.",
  ])
  func guessesNothing(_ source: String) {
    #expect(quotations(source).map { $0.attribution?.printed } == [nil])
  }

  @Test func readsSpeechWithoutItsVerb() {
    #expect(
      quotations("Kova said that “we will stay here”, Kim that “we will go home”.")
        .map { $0.attribution?.printed } == ["Kova", "Kim"])
    #expect(
      quotations("“We will stay here,” Kova said, and Kim: “We will go home.”")
        .map { $0.attribution?.printed } == ["Kova", "Kim"])
  }

  @Test func readsANameUnderABlockQuotation() {
    let words = "> The ferries go home tonight, and the pilots with them."
    #expect(
      speakers("They left.\n\n\(words)\n\n> Anna Kova, the minister")
        == ["The ferries go home tonight, and the pilots with them. ← Anna Kova (the minister)"])
    // What is not a name, or follows no full stop, is quoted like the rest.
    for rest in ["> The long way home", "> Anna Kova stayed."] {
      #expect(quotations("They left.\n\n\(words)\n\n\(rest)").first?.pieces.count == 2)
    }
  }

  @Test func readsTitlesAndAppositions() {
    #expect(
      speakers("“We will go home,” said Sung Kim, the special envoy, in Seoul.")
        == ["We will go home ← Sung Kim (the special envoy)"])
    #expect(
      speakers("“We will go home,” Ambassador Sung Kim said.")
        == ["We will go home ← Ambassador Sung Kim = Sung Kim (Ambassador)"])
    #expect(
      speakers("“We will go home,” the foreign minister, Anna Kova, told reporters.")
        == ["We will go home ← the foreign minister, Anna Kova = Anna Kova (the foreign minister)"])
    #expect(
      speakers("“We will go home,” State Department spokesman Ned Marsh said.")
        == [
          "We will go home ← State Department spokesman Ned Marsh = Ned Marsh "
            + "(State Department spokesman)"
        ])
    #expect(
      speakers("Ned Marsh, a spokesman for the department, said: “We will go home.”")
        == ["We will go home. ← Ned Marsh (a spokesman for the department)"])
  }

  @Test func resolvesNamesOverTheDraft() {
    let source = """
      Ambassador Sung Kim arrived. “We will go home,” Kim said.

      “No more of this,” said Ambassador Kim. “Not a day longer,” Mr. Kim added.
      """
    #expect(
      speakers(source) == [
        "We will go home ← Kim = Sung Kim",
        "No more of this ← Ambassador Kim = Sung Kim (Ambassador)",
        "Not a day longer ← Mr. Kim = Sung Kim (Mr.)",
      ])
    let reading = DraftReader.quotations(in: draft(source))
    #expect(reading.people == [Person(name: "Sung Kim", office: "Ambassador")])
  }

  @Test func doubtsANameOfTwoPersons() {
    let source = "Ambassador Sung Kim met Minister Dana Kim. “We will go home,” Kim said."
    let reading = DraftReader.quotations(in: draft(source))
    #expect(reading.quotations.map { $0.attribution?.resolved } == [nil])
    #expect(reading.quotations.map { $0.attribution?.nameInRecord } == ["Kim"])
    #expect(reading.diagnostics.map(\.code) == [.nameAmbiguous])
    let titled = source.replacing("” Kim said", with: "” Minister Kim said")
    #expect(quotations(titled).map { $0.attribution?.resolved } == ["Dana Kim"])
  }

  @Test func keepsPronounsUnknown() {
    let found = quotations("Sung Kim arrived. “We will go home,” he said.")
    #expect(found.map { $0.attribution?.kind } == [.pronoun])
    #expect(found.map { $0.attribution?.resolved } == [nil])
    #expect(found.map { $0.attribution?.nameInRecord } == [nil])
  }

  @Test func joinsWhatAnAttributionBreaks() {
    let found = quotations("“We will,” he said, “not rush back to it.”")
    #expect(found.map(\.words) == ["We will not rush back to it."])
    #expect(found.map(\.wordsWithCommas) == ["We will, not rush back to it."])
    #expect(quotations("“We will go home,” he said.").map(\.wordsWithCommas) == [nil])
    #expect(found.first?.pieces.count == 2)
    let british = quotations("‘We will’, said Kim, the envoy, ‘not rush back to it.’")
    #expect(british.map(\.words) == ["We will not rush back to it."])
    #expect(british.first?.attribution?.printed == "Kim")
    #expect(quotations("“We will go home,” he said. “We are tired of it.”").count == 2)
    #expect(quotations("“We will go home,” he said, adding, “we are tired of it.”").count == 2)
    #expect(quotations("Kim said it was “a long way home” and “a very short stay”.").count == 2)
  }

  @Test func carriesASpeakerToTheNextSentence() {
    #expect(
      speakers("“We will go home,” Kim said. “We are tired of it.” “All of us are.”") == [
        "We will go home ← Kim", "We are tired of it. ← Kim carried",
        "All of us are. ← Kim carried",
      ])
    #expect(
      speakers("“We will go home,” Kim said. Kova was there. “We are tired of it.”") == [
        "We will go home ← Kim", "We are tired of it. ← ?",
      ])
  }

  @Test func givesQuestionsToThoseWhoAsk() {
    #expect(
      speakers("Asked whether the talks were “dead in the water,” Kim said no.")
        == ["dead in the water ← Asked [reporter]"])
    #expect(
      speakers("Asked by Ann Lee of the Times if it was “dead in the water,” Kim said no.")
        == ["dead in the water ← Ann Lee [reporter]"])
    #expect(
      speakers("Kim was asked whether it was “dead in the water”.")
        == ["dead in the water ← asked [reporter]"])
    #expect(
      speakers("Asked about the talks, Kim said, “We will go home.”")
        == ["We will go home. ← Kim"])
    #expect(
      quotations("“Will we go home?” asked a reporter.").map { $0.attribution?.nameInRecord }
        == ["reporter"])
  }

  @Test func tellsAnAsideOnAQuestionFromTheAnswer() {
    #expect(
      speakers("Mr. Kim, asked about “the long way home”, called it “a very short stay”.")
        == ["the long way home ← asked [reporter]", "a very short stay ← Mr. Kim (Mr.)"])
    #expect(
      speakers("Kim, asked by Ann Lee if it was “the long way home,” said it was “a short stay”.")
        == ["the long way home ← Ann Lee [reporter]", "a short stay ← Kim"])
    #expect(
      speakers("Ann Lee, the correspondent, asked about “the long way home”.").map {
        $0.hasPrefix(
          "the long way home ← Ann Lee")
      } == [true])
  }

  @Test func takesTheNarratorForTheReporter() {
    #expect(
      speakers(
        "“Will we ever go home?” I ask. When I asked whether it was “a long way home,” he left.")
        == ["Will we ever go home? ← I [reporter]", "a long way home ← I [reporter]"])
  }

  @Test func givesPapersTheirOwnKind() {
    let found = quotations("Her office issued a statement saying “we will go home”.")
    #expect(found.map { $0.attribution?.kind } == [.document])
    #expect(found.map { $0.attribution?.nameInRecord } == [nil])
  }

  @Test func tellsTwoSpeakersOfOneSentenceApart() {
    #expect(
      speakers("Kim said it was “not a normal day,” and Kova replied that “no day ever is”.") == [
        "not a normal day ← Kim", "no day ever is ← Kova",
      ])
  }

  @Test func readsBlockQuotations() {
    let source = """
      Kim put it in a letter on Feb. 3, 2022:

      > We will go home now.

      > We are tired of it.

      Then he left.

      > Nobody asked us for anything. — Anna Kova, the foreign minister

      > “Nobody came to see us.”

      — Ned Marsh
      """
    let found = quotations(source)
    #expect(found.map(\.kind) == [.blockQuotation, .blockQuotation, .blockQuotation])
    #expect(
      found.map(\.words) == [
        "We will go home now. We are tired of it.", "Nobody asked us for anything.",
        "Nobody came to see us.",
      ])
    #expect(
      found.map { $0.attribution?.resolved ?? $0.attribution?.printed } == [
        "Kim", "Anna Kova", "Ned Marsh",
      ])
    #expect(found.map(\.day) == ["2022-02-03", nil, nil])
  }

  @Test func readsTheDayOfTheSentence() {
    for day in [
      "Feb. 3, 2022", "February 3, 2022", "3 February 2022", "2022-02-03", "3rd February 2022",
    ] {
      #expect(quotations("Kim said on \(day) that “we will go home”.").map(\.day) == ["2022-02-03"])
    }
    #expect(quotations("Kim said on Tuesday that “we will go home”.").map(\.day) == [nil])
    #expect(quotations("Kim said on Feb. 3 that “we will go home”.").map(\.day) == [nil])
  }
}
