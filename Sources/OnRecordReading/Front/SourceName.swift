/// What the name of a source's file says of the release: `2026-03-14-briefing-on-the-ferries.r2.html`.
///
/// A name is no part of the page: what is read from it is doubtful, and is told.
struct SourceName {
  /// `2026-03-14`.
  let day: String
  /// The name without its ending and the number of its revision; nil where it has fewer than three words.
  ///
  /// It stays as printed: nobody who reads or cites it shall take it for the page's own title.
  let title: String?
  /// The day among its words, which is the event's: `…-briefing-may-4-2026`.
  let eventDay: String?
  /// The name without its folders.
  let printed: String

  /// Titles have so many words at least.
  private static let fewestWords = 3

  /// The parts of a path's last name; nil where it does not begin with a day.
  init?(_ path: String) {
    printed = path.split(separator: "/").last.map(String.init) ?? ""
    guard let date = DateReader.dates(in: printed).first, date.range.lowerBound == 0,
      date.range.count == 10, printed.hasPrefix(date.day)
    else { return nil }
    day = date.day
    // Endings and numbers of revisions stand behind a stop: `.r2.html`.
    let stem = printed.prefix { $0 != "." }
    let words = stem.dropFirst(10).split { $0 == "-" || $0 == "_" || $0 == " " || $0 == "+" }
    let isTitle =
      words.count { word in word.contains(where: \.isLetter) } >= Self.fewestWords
      && !stem.contains("%")
    title = isTitle ? String(stem) : nil
    eventDay = DateReader.dates(in: words.joined(separator: " ")).first?.day
  }
}
