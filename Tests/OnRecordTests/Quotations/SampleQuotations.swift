import OnRecordModel
import Testing

/// The quotations of the sample draft with what `Samples/README.md` says of them.
struct SampleQuotation: CustomTestStringConvertible {
  let number: Int
  let words: String
  let speaker: String?
  let verdict: Verdict
  let attributions: Set<Attribution>
  let severity: Gravity?

  var testDescription: String { "\(number)" }

  init(
    _ number: Int, _ words: String, by speaker: String?, _ verdict: Verdict,
    _ attributions: Set<Attribution> = [.match], severity: Gravity? = nil
  ) {
    self.number = number
    self.words = words
    self.speaker = speaker
    self.verdict = verdict
    self.attributions = attributions
    self.severity = severity
  }

  static let all: [Self] = [
    .init(
      1,
      "We will not rush back to the table for the sake of a photograph, and we will not pay for the"
        + " same chairs twice.",
      by: "Ambassador Henrik Sorvald", .exact),
    .init(2, "Is there a ferry deal?", by: "reporter", .exact),
    .init(
      3, "I have seen the reports. There is no secret agreement, and there's no exchange.",
      by: "Sorvald", .altered, severity: .form),
    .init(
      4,
      "Orsk is ready to return to the Lakes Forum, without conditions and without delay. We ask for"
        + " no concession. We ask only that the chair we left be the chair we find.\n\nI have heard"
        + " it said that we hold the ships of others to starve their peoples. This is a slander.",
      by: "Chancellor Yevran Dosk", .exact),
    .init(5, "I did not find the word 'moratorium' in it", by: "Sorvald", .exactNormalized),
    .init(
      6, "does give me confidence that Orsk is ready to make a serious effort.", by: "Sorvald",
      .altered, severity: .meaning),
    .init(
      7, "Until we see that step it is difficult for us to go back", by: "Sorvald",
      .exactNormalized),
    .init(
      8, "The door we are asking them to open is not a heavy one", by: nil, .exactNormalized,
      [.unknown]),
    .init(
      9, "That is not a near miss. It is also not nothing.",
      by: "Deputy Defense Minister Karel Ostrand", .exact),
    .init(
      10,
      "The moratorium was a unilateral declaration by Orsk; it was never a treaty. … a promise that"
        + " others rely on does not become worthless because nobody signed it",
      by: nil, .elided, [.unknown]),
    .init(
      11,
      "It isn’t a reward, so it can’t be taken away as a punishment. There is no such figure in any"
        + " paper that I have read",
      by: "Press Secretary Dorte Halvane", .spliced),
    .init(
      12, "we will double the number of inspectors, from 24 to 84, by the end of June",
      by: "Halvane", .altered, severity: .meaning),
    .init(13, "Patience is a policy, not a mood", by: "Halvane", .exact),
    .init(
      14, "Veldania does not recognize the inspection zone that Orsk declared in January",
      by: "Tomas Reyle", .exact),
    .init(
      15,
      "He [Chancellor Dosk] knows the number. If he is willing to talk about Tarn, I'm willing to"
        + " talk anywhere, and he can choose the coffee",
      by: "President Astrid Kolveg", .inserted),
    .init(
      16, "nobody in my government would trade two people for a barrel of fuel", by: "Kolveg",
      .altered, severity: .meaning),
    .init(
      17,
      "There will be no arrangement about the Strait without Tessara, and we will not pay for the"
        + " same chairs twice",
      by: "Kolveg", .spliced, [.mismatch]),
    .init(
      18, "the Strait belongs to no one, and therefore it is not yours to close", by: "Kolveg",
      .misattributed, [.mismatch]),
    .init(
      19,
      "Because I was wrong. I said it in anger, and a president should not say things in anger, or"
        + " at least not in parliament",
      by: "Solenne", .exactNormalized),
    .init(
      20,
      "condemned the launch of two missiles on March 5 and urged Orsk to restore the March"
        + " moratorium",
      by: nil, .exact, [.unknown]),
    .init(
      21, "We did not ask for anything in return and nothing was asked of us",
      by: "a senior ministry official", .exact),
    .init(
      22, "has secretly agreed to lift the fuel sanctions in exchange for the ferry",
      by: "Ambassador Sorvald", .misattributed, [.mismatch]),
    .init(
      23,
      "We will maintain the existing measures on refined fuels until vessels are no longer detained"
        + " and access to Tarn has been restored.",
      by: nil, .exact, [.unknown]),
    .init(
      24, "We call for the release of Marta Eklin and Joren Voss", by: nil, .altered, [.unknown],
      severity: .meaning),
    .init(
      25,
      "Our patience has drowned, and Aldersund shall answer for every mile of that frozen shoreline",
      by: "Dosk", .notFound, [.unknown]),
    .init(26, "the ferry should sail. It costs us nothing but coal", by: "Dosk", .exact),
  ]
}
