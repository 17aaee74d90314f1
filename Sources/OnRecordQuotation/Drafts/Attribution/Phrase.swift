import OnRecordText

/// A noun phrase that may name a speaker, as places in the tokens of a block.
struct Phrase {
  var kind: DraftAttribution.Kind
  /// All its tokens, from title or determiner to the last.
  var tokens: Range<Int>
  /// The person's own name; nil where the phrase has none.
  var name: Range<Int>?
  /// Title or office beside the name; nil where there is none.
  var office: Range<Int>?
  /// Whether another name is joined to it by "and".
  var isJoint = false
}

/// A run of capitalised words cut into title and name.
struct NameRun {
  var office: Range<Int>?
  var name: Range<Int>?

  /// Cuts a run: the words up to the last that is a title are the title.
  ///
  /// A run that ends in a title (`Foreign Minister`) or in a body's word (`White House`) has no name.
  init(_ run: Range<Int>, in tokens: [FrameToken]) {
    guard let last = run.last else { return }
    let ending = tokens[last].lower
    let bodyEnding = TitleList.bodies.contains(ending) || WordList.documents.contains(ending)
    if bodyEnding || (TitleList.heads.contains(ending) && !Self.isSurname(run, in: tokens)) {
      office = run
      return
    }
    let title = run.dropLast().last {
      TitleList.isOffice(tokens[$0].lower)
        || TitleList.honorifics.contains(tokens[$0].lower)
    }
    guard let title else {
      name = run
      return
    }
    let start = title + 1
    let isGermanPlace = tokens[start].lower == "von" && TitleList.isGerman(tokens[title].lower)
    if isGermanPlace || ["of", "for", "and", "&", "the"].contains(tokens[start].lower) {
      office = run
      return
    }
    name = start..<run.upperBound
    office = run.lowerBound..<start
  }

  /// Whether a run such as `Stephen King` ends in a title that is a surname here: one name before it.
  private static func isSurname(_ run: Range<Int>, in tokens: [FrameToken]) -> Bool {
    guard run.count == 2 || run.count == 3, let last = run.last else { return false }
    let surnames: Set<String> = ["king", "prince", "pope", "bishop", "judge", "marshal"]
    return surnames.contains(tokens[last].lower)
      && !TitleList.isOffice(tokens[run.lowerBound].lower)
  }
}
