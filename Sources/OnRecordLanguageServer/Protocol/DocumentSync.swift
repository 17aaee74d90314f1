/// What `textDocument/did…` notifications carry.
enum DocumentSync {
  struct Identifier: Decodable { var uri: String }

  struct DidOpen: Decodable {
    struct Item: Decodable {
      var uri: String
      var version: Int
      var text: String
    }
    var textDocument: Item
  }

  struct DidChange: Decodable {
    struct Versioned: Decodable {
      var uri: String
      var version: Int
    }
    /// New text for a stretch of the document, or for all of it where no stretch is named.
    struct Change: Decodable {
      var range: PositionRange?
      var text: String
    }
    var textDocument: Versioned
    var contentChanges: [Change]
  }

  struct DidClose: Decodable { var textDocument: Identifier }

  /// What of a change can be read where the whole cannot.
  struct Named: Decodable { var textDocument: Identifier }
}

/// What requests about a place or a stretch of a document carry.
enum DocumentRequest {
  struct AtPosition: Decodable {
    var textDocument: DocumentSync.Identifier
    var position: Position
  }

  struct CodeActions: Decodable {
    struct Context: Decodable { var only: [String]? }
    var textDocument: DocumentSync.Identifier
    var range: PositionRange
    var context: Context?
  }

  struct Diagnostics: Decodable {
    var textDocument: DocumentSync.Identifier
    var previousResultId: String?
  }

  struct Cancel: Decodable { var id: RequestID }
}
