import OnRecordModel
enum HTMLReader {
  static func document(of bytes: [UInt8]) -> Document { PlainTextReader.document(of: bytes) }
}
