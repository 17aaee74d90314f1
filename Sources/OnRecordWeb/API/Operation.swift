import OnRecordReport

/// What a program is told of a route: what it takes, and what comes.
///
/// It stands beside the route, and both the description of the room (`OpenAPIDocument`) and the check
/// of a program's request are made of it.
struct Operation: Sendable {
  /// A component of the path that is open.
  struct PathParameter: Sendable {
    let name: String
    let about: String
    var example: Example?
  }

  /// Where a value of this answer leads.
  struct Follow: Sendable {
    /// The identifier of the operation.
    let operation: String
    /// The parameter that takes the value.
    let parameter: String
    /// Where the value stands in the answer, as a JSON pointer.
    let pointer: String
  }

  /// Something that may be sent.
  struct Body: Sendable {
    let mediaType: String
    let schema: JSONSchema
  }

  /// Its name for programs.
  let id: String
  /// What it gives, in a few words.
  let summary: String
  /// More of it, in sentences.
  var about = ""
  var path: [PathParameter] = []
  var query: [QueryParameter] = []
  /// Whether a parameter that has no fixed name is one of this address's: `t12`.
  var isOtherName: @Sendable (String) -> Bool = { _ in false }
  /// The answer as JSON; nil where the route has no such form.
  var json: JSONSchema?
  /// Media types of the answer of a route that has no forms to choose from.
  var mediaTypes: [String] = []
  /// Whether an address that was another's before leads on to the one of today.
  var leadsOn = false
  /// Whether there may be nothing at such an address.
  var canBeMissing = false
  var follows: [Follow] = []
  /// What may be sent; empty for reading.
  var bodies: [Body] = []
}

/// A value of the record itself, so that what a program is shown works in this room.
enum Example: Sendable {
  case release, person, word, turn, sitemapPart, citationForm
}
