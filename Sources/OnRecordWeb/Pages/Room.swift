import OnRecord

/// What every page is made with.
struct Room: Sendable {
  let record: Record
  let templates: Templates
  let assets: Assets
  let links: Links
  let limits: Limits

  /// A page in the frame that all pages share.
  ///
  /// - Parameters:
  ///   - template: The page's template.
  ///   - view: What it is filled with; `title` names the page.
  func page(_ template: String, _ view: View) throws -> Answer {
    .page(try templates.render(template, frame.merging(view)))
  }

  /// Names that the frame uses on every page; a page may give its own values to them.
  private var frame: View {
    [
      "root": .text(links.page("/")), "styles": .text(links.page(assets.styles.path)),
      "checkStyles": .text(links.page(assets.checkStyles.path)),
      "script": .text(links.page(assets.script.path)), "icon": .text(links.page(assets.icon.path)),
      "searchPath": .text(links.page("/search")), "checkPath": .text(links.page("/check")),
      "peoplePath": .text(links.page("/people")), "wordingPath": .text(links.page("/wording")),
      "helpPath": .text(links.page("/help")), "feedPath": .text(links.page("/feed.atom")),
      "releasesPath": .text(links.page("/r")), "apiPath": .text(links.page("/api")),
    ]
  }
}
