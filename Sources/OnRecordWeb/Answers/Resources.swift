/// The files that are built into the program, so that it runs anywhere.
///
/// `PackageResources` is made at build time of the folder `Resources`; a test holds that every template
/// is named here.
enum Resources {
  /// Templates by their names, which are those of their files.
  static var templates: [(name: String, text: String)] {
    [
      ("layout", PackageResources.layout_mustache),
      ("home", PackageResources.home_mustache),
      ("row", PackageResources.row_mustache),
      ("chips", PackageResources.chips_mustache),
      ("facets", PackageResources.facets_mustache),
      ("pages", PackageResources.pages_mustache),
      ("search", PackageResources.search_mustache),
      ("releases", PackageResources.releases_mustache),
      ("release", PackageResources.release_mustache),
      ("turn", PackageResources.turn_mustache),
      ("statement", PackageResources.statement_mustache),
      ("cite", PackageResources.cite_mustache),
      ("citehead", PackageResources.citehead_mustache),
      ("people", PackageResources.people_mustache),
      ("person", PackageResources.person_mustache),
      ("personrow", PackageResources.personrow_mustache),
      ("chart", PackageResources.chart_mustache),
      ("wording", PackageResources.wording_mustache),
      ("check", PackageResources.check_mustache),
      ("checked", PackageResources.checked_mustache),
      ("help", PackageResources.help_mustache),
      ("feed", PackageResources.feed_mustache),
      ("sitemap", PackageResources.sitemap_mustache),
      ("sitemaps", PackageResources.sitemaps_mustache),
      ("api", PackageResources.api_mustache),
      ("failure", PackageResources.failure_mustache),
    ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }
  }

  static var styles: [UInt8] { PackageResources.room_css }
  static var checkStyles: [UInt8] { PackageResources.check_css }
  static var script: [UInt8] { PackageResources.room_js }
  static var icon: [UInt8] { PackageResources.icon_svg }
}
