import OnRecordText

/// One word or sign of the reporter's own sentence, or a whole quotation standing in it.
struct FrameToken {
  /// What it is.
  enum Kind: Equatable {
    case word, comma, stop, colon, semicolon, dash, bracket, other
    /// A quotation, by its number among the spans.
    case quotation(Int)
  }
  var kind: Kind
  /// Where it stands in the draft's text.
  var range: ByteRange
  /// The word as printed, without a possessive's ending; empty for other kinds.
  var text: String
  /// The word in lower case, without a possessive's ending.
  var lower: String
  /// Whether the word ends in 's or s'.
  var isPossessive = false
  /// Whether a new sentence begins here.
  var beginsSentence = false
  /// Whether a quotation ends in a comma, as one does before the clause that gives it to somebody.
  var endsInComma = false

  var isWord: Bool { kind == .word }
  var isQuotation: Bool { if case .quotation = kind { true } else { false } }

  /// Whether the word begins with a capital letter.
  var isCapitalized: Bool {
    guard isWord, let first = text.unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }

  /// Whether the word has letters, and none of them small.
  var isAllCapitals: Bool {
    isWord && text.unicodeScalars.contains { $0.properties.isUppercase }
      && !text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Whether the word begins with a digit.
  var isNumber: Bool { isWord && (text.utf8.first.map { $0 & 0xF0 == 0x30 } ?? false) }

  /// Where the word stands, without a possessive's ending.
  var wordRange: ByteRange { range.lowerBound..<range.lowerBound + text.utf8.count }
}
