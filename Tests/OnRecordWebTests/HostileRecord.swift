import Foundation

/// A record in which everything that a publisher chooses is hostile: words, titles, labels, captions,
/// addresses, names of files.
enum HostileRecord {
  /// Takes four releases of every hostile text in.
  static func fill(_ workshop: WebWorkshop, with corpus: [String]) throws {
    for (number, hostile) in corpus.enumerated() {
      let name = fileName(hostile)
      _ = try workshop.add(
        HostileTextTests.transcript(hostile), url: "https://a.example/\(number)?x=\(hostile)",
        name: name + ".txt")
      _ = try workshop.add(
        HostileTextTests.transcript(hostile), url: "javascript:alert(\(number))//\(hostile)")
      _ = try workshop.add(
        page(escaped(hostile)), url: "https://b.example/\(number)#\(hostile)", name: name + ".html")
      // As if the publisher's own page had been broken into.
      _ = try workshop.add(
        page(hostile), url: "data:text/html,\(number)\(hostile)", name: "page.html")
    }
  }

  /// What a folder cannot hold is another character there.
  private static func fileName(_ hostile: String) -> String {
    hostile.replacing("/", with: "\u{2044}").replacing("\0", with: "")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  private static func page(_ hostile: String) -> String {
    """
    <!doctype html><html><head><title>\(hostile)</title>
    <meta property="og:title" content="\(hostile)"></head><body>
    <article><h1>Remarks \(hostile)</h1><p>Aldersund, \(hostile)</p><p>March 3, 2031</p>
    <figure><img src="x.jpg" alt="\(hostile)"><figcaption>Ada Morava \(hostile). Date: 03/02/2031
    </figcaption></figure>
    <p><strong>MS. MORAVA:</strong> Good morning, \(hostile)</p>
    <p><strong>QUESTION \(hostile):</strong> Will the tariffs <a href="\(hostile)">fall</a>?</p>
    <p><strong>MS. MORAVA:</strong> No. <s>\(hostile)</s> [\(hostile)] It stands.</p>
    </article></body></html>

    """
  }
}
