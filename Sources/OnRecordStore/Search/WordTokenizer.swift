import GRDB

/// SQLite's own tokenizer of the full text, with the place of each word.
///
/// Used in place of `highlight`, whose marks a source may contain and which stops at a NUL.
struct WordTokenizer {
  /// A word as the index has it, and where it stands in the bytes.
  struct Token {
    let word: [UInt8]
    let range: Range<Int>
  }

  private let tokenizer: any FTS5Tokenizer

  init(_ database: Database) throws {
    tokenizer = try database.makeTokenizer(.unicode61(diacritics: .remove))
  }

  /// The words of a text, in order.
  ///
  /// Complexity: O(length).
  func tokens(of text: [UInt8]) -> [Token] {
    var found = Found()
    unsafe text.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        unsafe withUnsafeMutablePointer(to: &found) { context in
          _ = unsafe tokenizer.tokenize(
            context: UnsafeMutableRawPointer(context), tokenization: .aux,
            pText: characters.baseAddress, nText: CInt(characters.count)
          ) { context, _, word, count, start, end in
            guard let context = unsafe context, let word = unsafe word else { return 0 }
            let bytes = unsafe UnsafeRawBufferPointer(start: word, count: Int(count))
            unsafe context.assumingMemoryBound(to: Found.self).pointee.tokens.append(
              Token(word: unsafe Array(bytes), range: Int(start)..<Int(end)))
            return 0
          }
        }
      }
    }
    return found.tokens
  }

  private struct Found {
    var tokens: [Token] = []
  }
}
