import Foundation

/// Messages of the server as they are written.
enum OutgoingMessage {
  /// The answer to a request.
  static func response(to id: RequestID, _ result: some Encodable) -> [UInt8] {
    encoded(Response(id: id, result: result))
  }

  /// The answer to a request of which nothing is to be said.
  static func nothing(to id: RequestID) -> [UInt8] { encoded(EmptyResponse(id: id)) }

  /// The refusal of a request; without a name where that could not be read.
  static func failure(of id: RequestID?, _ error: ResponseError) -> [UInt8] {
    encoded(Failure(id: id, error: error))
  }

  /// Something that the client did not ask for.
  static func notification(_ method: String, _ params: some Encodable) -> [UInt8] {
    encoded(Notification(method: method, params: params))
  }

  /// A request of ours without parameters.
  static func request(_ id: RequestID, _ method: String) -> [UInt8] {
    encoded(Request(id: id, method: method))
  }

  private struct Response<Result: Encodable>: Encodable {
    let jsonrpc = "2.0"
    var id: RequestID
    var result: Result
  }
  private struct EmptyResponse: Encodable {
    enum Key: String, CodingKey { case jsonrpc, id, result }
    var id: RequestID
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      try container.encode(id, forKey: .id)
      try container.encodeNil(forKey: .result)
    }
  }
  private struct Failure: Encodable {
    enum Key: String, CodingKey { case jsonrpc, id, error }
    var id: RequestID?
    var error: ResponseError
    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode("2.0", forKey: .jsonrpc)
      // The specification wants null where there is no name, not a missing key.
      if let id {
        try container.encode(id, forKey: .id)
      } else {
        try container.encodeNil(forKey: .id)
      }
      try container.encode(error, forKey: .error)
    }
  }
  private struct Notification<Params: Encodable>: Encodable {
    let jsonrpc = "2.0"
    var method: String
    var params: Params
  }
  private struct Request: Encodable {
    let jsonrpc = "2.0"
    var id: RequestID
    var method: String
  }

  private static func encoded(_ message: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings, numbers and lists of them always encode; an empty message would break the stream.
    guard let data = try? encoder.encode(message) else {
      return Array(#"{"jsonrpc":"2.0","method":"$/logTrace","params":{"message":"lost"}}"#.utf8)
    }
    return Array(data)
  }
}
