import OnRecordModel
import OnRecordText

/// What a Word document's own properties say of it: title, author, times.
enum WordMetadata {
  /// The keys of front matter for the properties that have one.
  ///
  /// When a file was made says nothing of the day of the remarks: it is kept under its own name.
  private static let keys = [
    "title": "title", "creator": "creator", "subject": "subject", "created": "created",
    "modified": "modified_time",
  ]

  /// The items; `place` is where the part's packed bytes stand in the file.
  static func items(of part: [UInt8], place: ByteRange) -> [MetadataItem] {
    var items: [MetadataItem] = []
    var key: String?
    var value: [UInt8] = []
    // A part that is broken says what it says up to there; no text depends on it.
    try? XMLScanner.scan(part) { event in
      switch event {
      case .begin(let name, _, _):
        key = keys[name.local]
        value = []
      case .text(let range): value += part[range]
      case .replaced(_, let characters): value += characters
      case .end:
        let printed = String(decoding: value, as: UTF8.self).trimmingASCIISpace()
        if let key, !printed.isEmpty {
          items.append(MetadataItem(key: key, value: printed, source: place))
        }
        key = nil
      }
    }
    return items
  }
}
