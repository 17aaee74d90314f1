/// The signs of currencies, and the words that stand for them.
enum Currency {
  static let all: [(sign: String, names: [String])] = [
    ("$", ["dollars", "dollar"]), ("£", ["pounds", "pound"]), ("€", ["euros", "euro"]),
    ("¥", ["yen"]),
  ]

  /// The sign of a currency in words, in lower case; nil for other words.
  static func sign(of word: String) -> String? { all.first { $0.names.contains(word) }?.sign }

  static func isSign(_ word: String) -> Bool { all.contains { $0.sign == word } }
}
