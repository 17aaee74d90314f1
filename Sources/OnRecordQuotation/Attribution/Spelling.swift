/// Names that are spelled in several ways.
enum Spelling {
  /// Whether two surnames in lower case may be one in two spellings: Zelensky, Zelenskyy, Zelenskiy.
  ///
  /// Long names that begin alike and differ in one letter, or in two of nine.
  static func mayBeOne(_ left: String, _ right: String) -> Bool {
    let (one, other) = (Array(left.utf8), Array(right.utf8))
    let shorter = min(one.count, other.count)
    guard shorter >= 6, one.prefix(3).elementsEqual(other.prefix(3)) else { return false }
    return distance(one, other) <= (shorter >= 8 ? 2 : 1)
  }

  /// The initials of a name of several words, hyphens apart: kjp.
  static func initials(_ names: [String]) -> String? {
    let parts = names.flatMap { $0.split(separator: "-") }
    return parts.count < 2 ? nil : String(parts.compactMap(\.first))
  }

  /// Letters that were changed, added or left out.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = min(
          above + 1, row[column] + 1, corner + (letter == right[column] ? 0 : 1))
        corner = above
      }
    }
    return row[right.count]
  }
}
