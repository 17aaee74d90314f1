import OnRecord
import OnRecordReport

/// The files that pages name: styles, script, icon.
///
/// Their addresses hold a hash of their bytes, so that they can be kept for ever.
struct Assets: Sendable {
  struct Asset: Sendable {
    /// Below the prefix: `/assets/room-0123456789ab.css`.
    let path: String
    let mediaType: String
    let bytes: [UInt8]
  }

  let styles = Asset(name: "room", suffix: "css", mediaType: "text/css", Resources.styles)
  /// Those of the pages for checking, with the sheet of reports.
  let checkStyles = Asset(
    name: "check", suffix: "css", mediaType: "text/css",
    Resources.checkStyles + Array(ReportFragment.sheet.utf8))
  let script = Asset(name: "room", suffix: "js", mediaType: "text/javascript", Resources.script)
  let icon = Asset(name: "icon", suffix: "svg", mediaType: "image/svg+xml", Resources.icon)

  /// The asset of a name as it stands in its path; nil where there is none.
  func asset(named name: String) -> Asset? {
    [styles, checkStyles, script, icon].first { $0.path == "/assets/\(name)" }
  }
}

extension Assets.Asset {
  fileprivate init(name: String, suffix: String, mediaType: String, _ bytes: [UInt8]) {
    path = "/assets/\(name)-\(SourceReader.hash(of: bytes).prefix(12)).\(suffix)"
    self.mediaType = mediaType + "; charset=utf-8"
    self.bytes = bytes
  }
}
