public import OnRecordCitation
public import OnRecordModel
import OnRecordPeople
import OnRecordStore

/// Citing places of a record.
extension Record {
  /// A place with all that its citations need.
  ///
  /// Which word of a name is the surname is told by the labels under which the record has the person,
  /// in any release; where they do not tell, the name stays whole.
  /// - Parameters:
  ///   - room: The address of a reading room over the record, without a slash at its end; nil where
  ///     there is none.
  ///   - accessed: The day on which it was read, `2026-04-01`; nil not to say.
  /// - Throws: `RecordFailure` where the record cannot be read.
  /// - Complexity: O(length of the text + persons × speakers of the release).
  public func citation(
    of recorded: RecordedReading, _ selection: PlaceSelection, room: String? = nil,
    accessed: String? = nil
  ) throws -> CitedPlace {
    CitedPlace(
      recorded, selection, room: room, accessed: accessed,
      labels: try labels(of: recorded.reading))
  }

  /// The labels that other releases print for the persons of a reading, by the names that it gives.
  private func labels(of reading: Reading) throws -> [String: [String]] {
    var own: [String: Set<String>] = [:]
    for turn in reading.turns {
      guard case .person(let name) = turn.speaker else { continue }
      own[name, default: []].formUnion([turn.label].compactMap(\.self))
    }
    // A release whose own labels tell needs no other's.
    let names = own.filter { NameParts($0.key, calledBy: $0.value) == nil }.keys
    var labels: [String: [String]] = [:]
    for name in names {
      let people = try store.people(matching: name, limit: Self.mostNamesakes).people
      // Of two persons of one name either may be meant, and both may be called otherwise.
      let entries = people.filter { $0.isFull && $0.name == name }
      guard entries.count == 1, let slug = entries.first?.slug,
        let forms = try store.person(slug)?.forms
      else { continue }
      labels[name] = forms.filter { $0.name == name }.compactMap(\.label)
    }
    return labels
  }

  private static let mostNamesakes = 16
}
