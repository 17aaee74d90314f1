/// One field of a form that was sent.
struct FormField: Sendable {
  let name: String
  let bytes: [UInt8]
  /// The name of the file that it is, without folders; nil where it is none.
  var fileName: String?
  /// The charset that its sender names; nil where none is named.
  var charset: String?

  /// Its text without white space at its ends; nil where that is nothing, or is not UTF-8.
  var text: String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let start = text.drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) }
  }

  /// The fields of a url-encoded form.
  ///
  /// - Throws: `WebFailure` where it is malformed.
  /// - Complexity: O(length).
  static func fields(coded body: [UInt8], most: Int) throws -> [FormField] {
    guard let text = String(validating: body, as: UTF8.self) else {
      throw MultipartForm.malformed("it is not UTF-8")
    }
    return try Parameters(coded: text, most: most, subject: "form").items.map {
      FormField(name: $0.name, bytes: Array($0.value.utf8), charset: "utf-8")
    }
  }
}
