import OnRecordFormats
public import OnRecordModel
import OnRecordReading
import OnRecordStore

/// Reads a source to the readings of its documents, without a record.
public enum SourceReader {
  /// The version of the rules by which sources are read.
  public static var version: String { String(TranscriptReader.version) }

  /// The readings of a source: one of most, one a line of JSON lines.
  ///
  /// - Parameters:
  ///   - url: The address it was retrieved from, if it has one.
  ///   - name: The path of its file, whose name may give a title and a day where the one document in
  ///     it gives none.
  /// - Throws: `RecordFailure` of kind `unreadableSource`, which says what the source is.
  /// - Complexity: O(length of the source).
  public static func readings(of source: [UInt8], url: String? = nil, name: String? = nil) throws
    -> [Reading]
  {
    do {
      let documents = try FormatReader.documents(of: source, hints: SourceHints(url: url))
      let isOne = documents.count == 1 && documents[0].part == nil
      return documents.map { TranscriptReader.reading(of: $0, named: isOne ? name : nil) }
    } catch {
      throw RecordFailure(kind: .unreadableSource, message: error.message)
    }
  }

  /// SHA-256 of some bytes, 64 hexadecimal digits.
  ///
  /// Complexity: O(length).
  public static func hash(of source: [UInt8]) -> String { SourceHash(of: source).hexadecimal }
}
