import OnRecordModel

/// Finds dates of one event that cannot both be right.
enum DateDoubts {
  /// A diagnostic for each date that contradicts the event's.
  static func diagnostics(_ items: [FrontItem]) -> [Diagnostic] {
    guard let event = items.first(where: { $0.key == .dateEvent }) else { return [] }
    var found: [Diagnostic] = []
    for item in items where item.read.prefix(10) != event.read.prefix(10) {
      switch item.key {
      case .dateCaption:
        found.append(
          doubt(item, "The caption's date \(item.read) differs from the event's \(event.read)."))
      case .dateEvent:
        found.append(
          doubt(item, "The page gives two dates of the event, \(event.read) and \(item.read)."))
      case .dateRelease where item.read.prefix(10) < event.read.prefix(10):
        found.append(
          doubt(
            item, "Released \(item.read.prefix(10)), before the event's date \(event.read)."))
      default: break
      }
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.message).inserted }
  }

  private static func doubt(_ item: FrontItem, _ message: String) -> Diagnostic {
    Diagnostic(code: .datesDisagree, source: item.source, text: item.text, message: message)
  }
}
