import OnRecordReport

/// What a program is told of the addresses that are files, feeds or pages and have no JSON.
enum Files {
  static let source = Operation(
    id: "source", summary: "The source of a release, byte for byte as it was received",
    path: [ReleaseAPI.releaseName], mediaTypes: ["*/*"], leadsOn: true, canBeMissing: true)

  static let text = Operation(
    id: "text", summary: "The reading text of a release, to which all positions refer",
    path: [ReleaseAPI.releaseName], mediaTypes: ["text/plain"], leadsOn: true, canBeMissing: true)

  static let feed = Operation(
    id: "feed", summary: "The releases that were taken in or changed last, as an Atom feed",
    query: QueryParameter.filters)

  static let searchFeed = Operation(
    id: "searchFeed", summary: "What a search finds, the latest first, as an Atom feed",
    query: [
      QueryParameter(
        name: "q", about: "The words, as in a search.", schema: .string, isRequired: true,
        example: .word)
    ] + QueryParameter.filters)

  static let help = Operation(id: "help", summary: "How to read this record: a page for people")
  static let api = Operation(id: "api", summary: "This description as a page for people")
  static let description = Operation(
    id: "description", summary: "This description",
    about: "It is made of the table by which the room answers.")

  static let sitemap = Operation(
    id: "sitemap", summary: "The parts of the sitemap", mediaTypes: ["application/xml"])
  static let sitemapPart = Operation(
    id: "sitemapPart", summary: "A part of the sitemap",
    path: [.init(name: "part", about: "Its number and .xml.", example: .sitemapPart)],
    mediaTypes: ["application/xml"], canBeMissing: true)
  static let robots = Operation(
    id: "robots", summary: "What search engines may visit", mediaTypes: ["text/plain"])
  static let asset = Operation(
    id: "asset", summary: "A file that pages name",
    path: [.init(name: "name", about: "Its name with a part of its hash.")],
    mediaTypes: ["text/css", "text/javascript", "image/svg+xml"], canBeMissing: true)
}
