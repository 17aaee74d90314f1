/// What a position counts inside its line.
public enum PositionEncoding: String, Hashable, Sendable, Codable {
  /// Bytes of UTF-8.
  case utf8 = "utf-8"
  /// Units of UTF-16, which every client and server knows.
  case utf16 = "utf-16"

  /// The encoding to use with a client: UTF-8 where it offers that, else what every client knows.
  static func preferred(of offered: [String]?) -> PositionEncoding {
    offered?.contains(PositionEncoding.utf8.rawValue) ?? false ? .utf8 : .utf16
  }
}
