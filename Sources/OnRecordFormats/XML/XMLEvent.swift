import OnRecordText

/// The name of an element or attribute with the address of its namespace, empty for none.
struct XMLName: Hashable, Sendable {
  let namespace: String
  let local: String
}

/// What an XML document holds, in its order; all ranges are bytes of the document.
enum XMLEvent {
  /// An element's beginning; an empty element's range is its whole tag.
  case begin(XMLName, attributes: [(name: XMLName, value: String)], ByteRange)
  case end(XMLName)
  /// Characters that stand in the document as they are.
  case text(ByteRange)
  /// Characters that stand there otherwise: a reference, a carriage return.
  case replaced(ByteRange, with: [UInt8])
}
