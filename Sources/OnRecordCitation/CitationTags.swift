extension CitedWork {
  /// The `<meta>` elements by which reference managers know a page: names and values.
  ///
  /// Those of Highwire Press, which scholarly crawlers read as well, and the kind of item for Zotero,
  /// which would take the page for an article of a journal.
  public var tags: [(name: String, content: String)] {
    var tags: [(name: String, content: String)] = [("z:itemType", "webpage")]
    func add(_ name: String, _ content: String?) {
      if let content, !content.isEmpty { tags.append((name, content)) }
    }
    add("citation_title", title)
    for author in authors { add("citation_author", author.familyFirst) }
    add("citation_publication_date", day?.numbers(separator: "/"))
    add("citation_publisher", issuer)
    add("citation_public_url", permalink?.description)
    return tags
  }
}
