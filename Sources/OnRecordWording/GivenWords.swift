public import OnRecord
import OnRecordQuotation

/// To whom a draft gives the words of a quotation, in words for a person.
public enum GivenWords {
  /// `given to Sorvald (Henrik Sorvald)`: as printed, and the name where that says more.
  public static func sentence(_ checked: CheckedQuotation) -> String {
    guard let attribution = checked.quotation.attribution else {
      return checked.attributedTo.map { "taken to be \($0)'s" } ?? "given to nobody"
    }
    guard let name = checked.attributedTo else {
      return "given to “\(attribution.printed)”, which names nobody"
    }
    let says = attribution.isReporter || attribution.printed.contains(name)
    return "given to \(attribution.printed)" + (says ? "" : " (\(name))")
  }
}
