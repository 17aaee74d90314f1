/// The title of a page: what tells it from all others, also where it is one of many of its kind.
///
/// It names the page in tabs, histories and bookmarks, and is what a screen reader says first.
enum PageTitle {
  /// A page of a list.
  ///
  /// - Parameters:
  ///   - name: What all pages of the list share.
  ///   - filters: By what it is narrowed; empty for by nothing.
  ///   - order: In which order; nil for the usual one.
  ///   - page: Which page of it.
  static func list(_ name: String, filters: String = "", order: String?, page: Int) -> String {
    var parts = [name]
    if !filters.isEmpty { parts.append(filters) }
    if let order { parts.append(order.lowercased()) }
    if page > 1 { parts.append("page \(Numerals.grouped(page))") }
    return parts.joined(separator: " · ")
  }

  /// A release: with its day, unless the title has the year already, and its revision where it is one
  /// that was superseded.
  static func release(_ title: String, day: String?, supersededRevision: Int?) -> String {
    var text = title
    if let day, !title.contains(day.prefix(4)) { text += ", \(Days.text(day))" }
    if let supersededRevision { text += " (revision \(supersededRevision))" }
    return text
  }

  /// Turns of a release by themselves: who speaks first, and the turns' names, `t8-t9`.
  static func statement(_ speaker: String, turns: String, of release: String) -> String {
    turns.isEmpty ? "\(speaker): \(release)" : "\(speaker) (\(turns)), \(release)"
  }
}
