import OnRecordModel

/// A place of the record with what is needed to choose between places.
struct RecordPlace {
  var segment: Int
  var stretch: QuotationSegment.StretchEntry
  var place: Int
  var day: UInt32
  var document: Int64
  var attribution: Attribution
  /// Whether the document is a revision that a later one has replaced.
  var isSuperseded: Bool

  /// Earliest first; places without a day last.
  static func isEarlier(_ left: RecordPlace, _ right: RecordPlace) -> Bool {
    let leftDay = left.day == 0 ? UInt32.max : left.day
    let rightDay = right.day == 0 ? UInt32.max : right.day
    return (leftDay, left.document, left.place) < (rightDay, right.document, right.place)
  }
}

extension Attribution {
  /// Order of preference between places.
  var rank: Int {
    switch self {
    case .match: 0
    case .unknown: 1
    case .mismatch: 2
    }
  }
}
