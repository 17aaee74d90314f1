import OnRecord
import OnRecordModel

/// What the server knows of an open document.
struct DocumentState {
  /// A request that waits for the check of this state of the document.
  struct Waiting {
    enum Question {
      case hover(Position)
      case definition(Position)
      case actions(PositionRange)
      case diagnostics(previous: String?)
    }
    var id: RequestID
    var question: Question
  }

  var document: OpenDocument
  /// Grows with every change of the document or of the record: an answer for another is stale.
  var generation: Int
  /// The state for which a check was asked.
  var askedGeneration: Int?
  /// The findings in this state; nil until they are there.
  var findings: DocumentFindings?
  var waiting: [Waiting] = []
  /// Whether an edit could not be followed: what is here is not what the editor shows.
  var isLost = false
  /// Whether the client shows findings of ours that were sent without being asked for.
  var hasPublished = false
}
