import OnRecordModel
import OnRecordText

/// Incidents and emendations of one revision, compactly.
enum EventCoding {
  static func encoded(_ incidents: [Incident]) -> [UInt8] {
    var writer = ByteWriter()
    var end = 0
    for incident in incidents {
      writer.append(incident.kind.rawValue)
      writer.append(incident.range, after: end)
      end = incident.range.upperBound
    }
    return writer.bytes
  }

  static func incidents(_ bytes: [UInt8]) -> [Incident]? {
    var reader = ByteReader(bytes)
    var incidents: [Incident] = []
    var end = 0
    while !reader.isAtEnd {
      guard let kind = reader.string().flatMap(Incident.Kind.init(rawValue:)),
        let range = reader.range(after: end)
      else { return nil }
      incidents.append(Incident(kind: kind, range: range))
      end = range.upperBound
    }
    return incidents
  }

  static func encoded(_ emendations: [Emendation]) -> [UInt8] {
    var writer = ByteWriter()
    for emendation in emendations {
      writer.append((emendation.struck == nil ? 0 : 1) | (emendation.repair == nil ? 0 : 2))
      if let struck = emendation.struck { writer.append(struck, after: 0) }
      if let repair = emendation.repair { writer.append(repair, after: 0) }
    }
    return writer.bytes
  }

  static func emendations(_ bytes: [UInt8]) -> [Emendation]? {
    var reader = ByteReader(bytes)
    var emendations: [Emendation] = []
    while !reader.isAtEnd {
      guard let flags = reader.number() else { return nil }
      var emendation = Emendation(struck: nil, repair: nil)
      if flags & 1 != 0 {
        guard let range = reader.range(after: 0) else { return nil }
        emendation.struck = range
      }
      if flags & 2 != 0 {
        guard let range = reader.range(after: 0) else { return nil }
        emendation.repair = range
      }
      emendations.append(emendation)
    }
    return emendations
  }
}
