import HTTPTypes
import OnRecordText

/// The parameters of a query or form, in order.
struct Parameters: Sendable, Hashable {
  private(set) var items: [(name: String, value: String)] = []

  init() {}

  /// Parameters that are known.
  init(_ items: [(name: String, value: String)]) { self.items = items }

  /// The parameters of a coded query or form.
  ///
  /// - Parameter subject: What they are part of, for the sentence that says what is wrong.
  /// - Throws: `WebFailure` where there are too many or one is malformed.
  /// - Complexity: O(length).
  init(coded text: some StringProtocol, most: Int, subject: String = "address") throws {
    for part in text.split(separator: "&") {
      guard items.count < most else {
        throw WebFailure(
          .badRequest, "The \(subject) has more than \(most) parameters.",
          code: "too-many-parameters")
      }
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentCoding.decoded(pair[0], plusIsSpace: true),
        let value = PercentCoding.decoded(pair.count > 1 ? pair[1] : "", plusIsSpace: true)
      else {
        throw WebFailure(
          .badRequest,
          "The \(subject) is malformed: a % is not followed by two hexadecimal digits,"
            + " or what they spell is not UTF-8.", code: "malformed-\(subject)")
      }
      items.append((name, value))
    }
  }

  /// The value of the first parameter of a name, without white space at its ends; nil where it is
  /// absent or empty, as of a form's field that was left blank.
  subscript(name: String) -> String? {
    guard let value = items.first(where: { $0.name == name })?.value else { return nil }
    let trimmed = value.drop(while: \.isWhitespace)
    let end = trimmed.lastIndex { !$0.isWhitespace }
    return end.map { String(trimmed[...$0]) }
  }

  /// All values of a name.
  func all(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

  /// A whole number of a name.
  ///
  /// - Throws: `WebFailure` where it is no number, or outside the range.
  func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let text = self[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw WebFailure(
        .badRequest,
        "The parameter “\(name)” is a number from \(range.lowerBound) to"
          + " \(range.upperBound).", code: "bad-parameter")
    }
    return number
  }

  /// These parameters with one set to a value, or left out for nil.
  func setting(_ name: String, to value: String?) -> Parameters {
    var items = items.filter { $0.name != name }
    if let value { items.append((name, value)) }
    return Parameters(items)
  }

  /// `?a=b&c=d`, or nothing.
  var coded: String {
    guard !items.isEmpty else { return "" }
    return "?"
      + items.map { name, value in
        // Spaces as in forms, which is what a person can read in an address.
        let value = PercentCoding.encoded(value, keeping: " ").replacing(" ", with: "+")
        return "\(PercentCoding.encoded(name))=\(value)"
      }.joined(separator: "&")
  }

  static func == (left: Parameters, right: Parameters) -> Bool { left.coded == right.coded }
  func hash(into hasher: inout Hasher) { hasher.combine(coded) }
}
