import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads feeds and sitemaps in tests.
enum TestXML {
  static func isWellFormed(_ bytes: [UInt8]) -> Bool { XMLParser(data: Data(bytes)).parse() }
}
