/// A finding as an editor shows it in the text.
struct EditorDiagnostic: Encodable, Hashable {
  /// How loudly, as LSP numbers it.
  enum Severity: Int, Encodable {
    case error = 1
    case warning = 2
    case information = 3
    case hint = 4
  }
  struct Related: Encodable, Hashable {
    var location: Location
    var message: String
  }
  var range: PositionRange
  var severity: Severity
  var code: String
  let source = "onrecord"
  var message: String
  var relatedInformation: [Related]?
}

/// The findings of a document, sent without being asked for.
struct PublishedDiagnostics: Encodable {
  var uri: String
  var version: Int?
  var diagnostics: [EditorDiagnostic]
}

/// The findings of a document, as an answer.
struct DiagnosticReport: Encodable {
  enum Kind: String, Encodable { case full, unchanged }
  var kind: Kind
  var resultId: String?
  /// None where they are the same as in an earlier answer.
  var items: [EditorDiagnostic]?
}
