public import OnRecordModel

/// In how many other places the words of a check stand, in words for a person.
public enum AlsoWords {
  /// The same as a heading: `The same in 3 other places`.
  public static func heading(_ check: QuotationCheck) -> String {
    let sentence = sentence(check)
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// `the same in 3 other places`; `as near` where the words differ.
  public static func sentence(_ check: QuotationCheck) -> String {
    let places = check.alsoCount == 1 ? "one other place" : "\(check.alsoCount) other places"
    let isSame = check.differences.allSatisfy { $0.gravity < .wording }
    return "\(isSame ? "the same" : "as near") in \(places)"
  }
}
