import OnRecordModel

/// Who held which office when, as the documents of a segment print it.
struct Tenure: Hashable {
  /// Words of the office in lower case, parted by spaces.
  var office: String
  /// The holder's names in lower case, parted by spaces.
  var holder: String
  /// First and last day on which a document says so; 0 where it has no day.
  var first: UInt32
  var last: UInt32
  /// Documents that say so.
  var count: UInt32
}

/// Collects tenures from the persons and labels of documents.
struct TenureCollector {
  private struct Key: Hashable {
    var office: String
    var holder: String
  }
  private var tenures: [Key: Tenure] = [:]

  mutating func add(_ document: IndexedDocument, day: UInt32) {
    var keys: Set<Key> = []
    for person in document.people {
      guard let office = person.office else { continue }
      let title = NameKey(office: office).offices
      let names = NameKey(person.name).names
      if !title.isEmpty, !names.isEmpty {
        keys.insert(
          Key(office: title.joined(separator: " "), holder: names.joined(separator: " ")))
      }
    }
    for label in Set(document.turns.compactMap(\.label)) {
      let name = NameKey(label)
      guard !name.offices.isEmpty, !name.names.isEmpty, !name.isRole else { continue }
      keys.insert(
        Key(
          office: name.offices.joined(separator: " "), holder: name.names.joined(separator: " ")))
    }
    for key in keys { add(key, first: day, last: day, count: 1) }
  }

  mutating func add(_ tenure: Tenure) {
    add(
      Key(office: tenure.office, holder: tenure.holder), first: tenure.first, last: tenure.last,
      count: tenure.count)
  }

  private mutating func add(_ key: Key, first: UInt32, last: UInt32, count: UInt32) {
    var tenure =
      tenures[key]
      ?? Tenure(office: key.office, holder: key.holder, first: first, last: last, count: 0)
    if first != 0 { tenure.first = tenure.first == 0 ? first : min(tenure.first, first) }
    tenure.last = max(tenure.last, last)
    tenure.count += count
    tenures[key] = tenure
  }

  func write(to writer: inout SegmentWriter) {
    var bytes: [UInt8] = []
    let ordered = tenures.values.sorted { ($0.office, $0.holder) < ($1.office, $1.holder) }
    for tenure in ordered {
      SegmentWriter.append(writer.string(tenure.office), to: &bytes)
      SegmentWriter.append(writer.string(tenure.holder), to: &bytes)
      SegmentWriter.append(tenure.first, to: &bytes)
      SegmentWriter.append(tenure.last, to: &bytes)
      SegmentWriter.append(tenure.count, to: &bytes)
    }
    writer.set(.tenures, bytes)
  }
}
