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

    init(office: String, holder: String) {
      self.office = office
      self.holder = holder
    }

    /// Nil where there is no office or no name.
    init?(offices: [String], names: [String]) {
      guard !offices.isEmpty, !names.isEmpty else { return nil }
      self.init(office: offices.joined(separator: " "), holder: names.joined(separator: " "))
    }
  }
  private var tenures: [Key: Tenure] = [:]
  /// Keys of the persons and labels that came before: nearly all come again.
  private var ofPersons: [Key: Key?] = [:]
  private var ofLabels: [String: Key?] = [:]

  mutating func add(_ document: IndexedDocument, day: UInt32) {
    var keys: Set<Key> = []
    for person in document.people {
      if let office = person.office, let key = key(office: office, name: person.name) {
        keys.insert(key)
      }
    }
    for turn in document.turns {
      if let label = turn.label, let key = key(label: label) { keys.insert(key) }
    }
    for key in keys { add(key, first: day, last: day, count: 1) }
  }

  private mutating func key(office: String, name: String) -> Key? {
    let printed = Key(office: office, holder: name)
    if let known = ofPersons[printed] { return known }
    let key = Key(offices: NameKey(office: office).offices, names: NameKey(name).names)
    ofPersons[printed] = .some(key)
    return key
  }

  private mutating func key(label: String) -> Key? {
    if let known = ofLabels[label] { return known }
    let name = NameKey(label)
    let key = name.isRole ? nil : Key(offices: name.offices, names: name.names)
    ofLabels[label] = .some(key)
    return key
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
