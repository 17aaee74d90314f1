/// Text for a person, in Markdown or plain.
struct MarkupContent: Encodable, Hashable {
  enum Kind: String, Encodable { case plaintext, markdown }
  var kind: Kind
  var value: String
}

/// What is shown of the place under the cursor.
struct Hover: Encodable, Hashable {
  var contents: MarkupContent
  var range: PositionRange
}

/// Words for the person, outside any document.
struct ShownMessage: Encodable {
  enum Kind: Int, Encodable {
    case error = 1
    case warning = 2
    case info = 3
  }
  var type: Kind
  var message: String
}
