import OnRecordPeople
import OnRecordText

/// CSL-JSON, the form of citation processors (schema csl-data of CSL 1.0.2).
enum CSLJSON {
  /// A list of the one item.
  static func list(_ work: CitedWork) -> JSONValue { .array([item(work)]) }

  private static func item(_ work: CitedWork) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("id", .string(work.key)), ("type", .string("webpage")),
    ]
    func add(_ key: String, _ value: String?) {
      if let value { members.append((key, .string(value))) }
    }
    add("title", work.title)
    if !work.authors.isEmpty { members.append(("author", .array(work.authors.map(name)))) }
    add("container-title", work.issuer)
    if let day = work.day { members.append(("issued", date(day))) }
    add("genre", work.kind)
    add("event-place", work.place)
    add("URL", work.address?.description)
    if let day = work.accessed { members.append(("accessed", date(day))) }
    add("note", work.notes.joined(separator: "; "))
    return .object(members)
  }

  /// Parted only where the record says which word is the surname.
  private static func name(_ name: CitedName) -> JSONValue {
    guard let parts = name.parts else { return .object([("literal", .string(name.full))]) }
    var members: [(String, JSONValue)] = [
      ("family", .string(parts.family)), ("given", .string(parts.given)),
    ]
    if let suffix = parts.suffix { members.append(("suffix", .string(suffix))) }
    return .object(members)
  }

  private static func date(_ day: CitedDay) -> JSONValue {
    .object([("date-parts", .array([.array(day.parts.map(JSONValue.number))]))])
  }
}
