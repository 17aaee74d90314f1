import OnRecordModel

/// A speaker as three columns, so that names can be asked about with SQL.
enum SpeakerCoding {
  static func columns(_ speaker: Speaker) -> (type: String, name: String, outlet: String) {
    switch speaker {
    case .person(let name): ("person", name, "")
    case .reporter(let name, let outlet): ("reporter", name ?? "", outlet ?? "")
    case .unnamed(let role): ("unnamed", role, "")
    case .audience: ("audience", "", "")
    case .body(let name): ("body", name, "")
    case .unknown: ("unknown", "", "")
    }
  }

  static func speaker(type: String, name: String, outlet: String) -> Speaker {
    switch type {
    case "person": .person(name)
    case "reporter":
      .reporter(name: name.isEmpty ? nil : name, outlet: outlet.isEmpty ? nil : outlet)
    case "unnamed": .unnamed(name)
    case "audience": .audience
    case "body": .body(name)
    default: .unknown
    }
  }
}
