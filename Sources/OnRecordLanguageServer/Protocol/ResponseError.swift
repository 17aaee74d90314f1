/// Why a request is not answered, as JSON-RPC 2.0 and LSP 3.17 number it.
struct ResponseError: Error, Encodable, Hashable {
  /// The numbers of the two specifications.
  enum Code: Int, Encodable {
    case parseError = -32700
    case invalidRequest = -32600
    case methodNotFound = -32601
    case invalidParams = -32602
    case internalError = -32603
    case serverNotInitialized = -32002
    case serverCancelled = -32802
    case contentModified = -32801
    case requestCancelled = -32800
  }
  /// What a client is to do about pulled diagnostics that were cancelled.
  struct Retrigger: Encodable, Hashable {
    var retriggerRequest: Bool
  }
  var code: Code
  /// A sentence for a person.
  var message: String
  var data: Retrigger?

  static let cancelled = ResponseError(
    code: .requestCancelled, message: "the request was cancelled")
  static let modified = ResponseError(
    code: .contentModified, message: "the document changed before it was checked")
  static let superseded = ResponseError(
    code: .serverCancelled, message: "the document changed before it was checked",
    data: Retrigger(retriggerRequest: true))
}
