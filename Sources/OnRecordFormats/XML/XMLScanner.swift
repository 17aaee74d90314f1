import CLibXML2
import OnRecordText

/// Reads XML in UTF-8 with libxml2's SAX interface, and tells where everything stands.
///
/// No option but `NONET` that could reach outside: nothing is fetched, no entity is defined (a document
/// type is refused), and libxml2's limits on depth and length hold.
enum XMLScanner {
  /// What ends a document before its end.
  enum Failure: Error {
    /// It is not well-formed, too deep, or has a document type.
    case notWellFormed
  }

  /// Hands the events of a document on, in order.
  ///
  /// - Throws: `Failure` where the document is not well-formed; the events before have been handed on.
  /// - Complexity: O(length).
  static func scan(
    _ bytes: [UInt8], _ receive: (XMLEvent) -> Void
  ) throws(Failure) {
    let isWhole = withoutActuallyEscaping(receive) { receive in
      let run = XMLRun(bytes: bytes, receive: receive)
      return run.parse()
    }
    guard isWhole else { throw .notWellFormed }
  }
}
