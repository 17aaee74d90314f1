import OnRecordModel
enum JSONLinesReader {
  static func isFirstLine(of bytes: [UInt8], at start: Int) -> Bool { false }
  static func documents(of bytes: [UInt8]) -> [Document] { [PlainTextReader.document(of: bytes)] }
}
