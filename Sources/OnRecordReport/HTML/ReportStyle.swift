/// How a report looks: on a screen of any width, in light and dark, and on paper.
///
/// What belongs to a page of its own is apart from what a report needs inside a site's page too.
/// The draft and the record are set in a book face, what is ours in the system's own. A verdict is
/// never told by colour alone: each has a line of its own under the words, and stands in words.
enum ReportStyle {
  /// The style of the page.
  static var element: HTML { .style(page, parts) }

  /// What the page may load: nothing, and this one sheet.
  ///
  /// The digest is the sheet's SHA-256; a test holds the two together.
  static var policy: String {
    "default-src 'none'; style-src '\(digest)'; base-uri 'none'; form-action 'none'"
  }

  static let digest = "sha256-S/OiD0Fvh8L+ffuncBVgdFb+bCzEU8Ay0qJ7m9gIwVY="

  /// The page: its colours, faces and widths.
  static let page: StaticString = """

    :root {
      color-scheme: light dark;
      --paper: #fbfaf7; --ink: #1d1c1a; --quiet: #5c5952; --rule: #d9d5cb; --raised: #f3f0e8;
      --link: #1b4f8a;
      --book: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "Noto Serif",
        Georgia, "DejaVu Serif", serif;
      --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue",
        "DejaVu Sans", sans-serif;
      --measure: 38rem; --margin: 16rem; --gap: 2.5rem;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #17181b; --ink: #e6e3dc; --quiet: #a9a59b; --rule: #3b3c41; --raised: #202226;
        --link: #93b9ec;
      }
    }
    * { box-sizing: border-box; }
    html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
    body {
      font: 1.125rem/1.6 var(--book); margin: 0 auto; padding: 2rem 1.25rem 4rem;
      max-width: calc(var(--measure) + 2.5rem); overflow-wrap: break-word;
    }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    .skip { font-family: var(--plain); }
    .skip:not(:focus) {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    footer {
      font: .8125rem/1.5 var(--plain); color: var(--quiet); margin-top: 3rem;
      max-width: var(--measure); border-top: 1px solid var(--rule); padding-top: .75rem;
    }
    @media (hover: hover) and (max-width: 63.99rem) and (min-height: 30rem) {
      html { scroll-padding-bottom: 6rem; }
      body { padding-bottom: 7rem; }
    }
    @media (min-width: 64rem) {
      body { max-width: calc(var(--measure) + var(--gap) + var(--margin) + 2.5rem); }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media print {
      :root {
        color-scheme: light; --paper: #fff; --ink: #000; --quiet: #444; --rule: #999;
        --raised: #f1f1f1;
      }
      @page { margin: 18mm 16mm; }
      html { font-size: 9.5pt; }
      body { max-width: none; padding: 0; }
      .skip { display: none; }
    }

    """
}
