import Foundation

/// A message of the client: what it asks for, and the bytes that hold its parameters.
struct IncomingMessage {
  /// What kind of message.
  enum Kind: Hashable {
    case request(RequestID, method: String)
    case notification(method: String)
    /// An answer to a request of ours.
    case response
  }
  let kind: Kind
  private let body: Data

  /// Reads a message.
  ///
  /// - Throws: `ResponseError`, `parseError` where it is no JSON and `invalidRequest` where it is no
  ///   message, and the request's name beside it where that can be read.
  init(_ content: [UInt8]) throws(Refusal) {
    let (envelope, body) = try Self.envelope(content)
    guard envelope.jsonrpc == "2.0" else {
      throw Refusal(
        id: envelope.id,
        error: ResponseError(code: .invalidRequest, message: "\"jsonrpc\" must be \"2.0\""))
    }
    self.body = body
    switch (envelope.id, envelope.method) {
    case (let id?, let method?): kind = .request(id, method: method)
    case (nil, let method?): kind = .notification(method: method)
    case (_, nil):
      guard envelope.isResponse else {
        throw Refusal(
          id: envelope.id,
          error: ResponseError(code: .invalidRequest, message: "a message needs a \"method\""))
      }
      kind = .response
    }
  }

  /// A message that cannot be taken, with the name of the request where it has one.
  struct Refusal: Error {
    var id: RequestID?
    var error: ResponseError
  }

  /// The parameters.
  ///
  /// - Throws: `ResponseError` of code `invalidParams`.
  func params<Params: Decodable>(_ type: Params.Type) throws(ResponseError) -> Params {
    do {
      return try JSONDecoder().decode(Body<Params>.self, from: body).params
    } catch {
      // A text may hold what the envelope does not.
      if let repaired = SurrogateRepair.repaired(Array(body)),
        let body = try? JSONDecoder().decode(Body<Params>.self, from: Data(repaired))
      {
        return body.params
      }
      throw ResponseError(
        code: .invalidParams, message: "the parameters are not those of the method" + place(error))
    }
  }

  private struct Body<Params: Decodable>: Decodable { var params: Params }

  /// Which parameter is wrong, by its keys; values are not repeated.
  private func place(_ error: any Error) -> String {
    let path: [any CodingKey]
    switch error as? DecodingError {
    case .keyNotFound(let key, let context): path = context.codingPath + [key]
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .dataCorrupted(let context):
      path = context.codingPath
    default: path = []
    }
    let keys = path.dropFirst().map { $0.intValue.map(String.init) ?? $0.stringValue }
    return keys.isEmpty ? "" : ": see \"\(keys.joined(separator: "."))\""
  }

  // MARK: - The envelope

  private struct Envelope: Decodable {
    enum Key: String, CodingKey { case jsonrpc, id, method, result, error }
    var jsonrpc: String?
    var id: RequestID?
    var method: String?
    var isResponse: Bool

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      jsonrpc = try? container.decodeIfPresent(String.self, forKey: .jsonrpc)
      isResponse = container.contains(.result) || container.contains(.error)
      // A name that is neither a number nor a string makes no request of it; an answer to a fault
      // of ours has none.
      id =
        isResponse
        ? try? container.decodeIfPresent(RequestID.self, forKey: .id)
        : try container.decodeIfPresent(RequestID.self, forKey: .id)
      method = try container.decodeIfPresent(String.self, forKey: .method)
    }
  }

  private static func envelope(_ content: [UInt8]) throws(Refusal) -> (Envelope, Data) {
    for body in [Data(content), SurrogateRepair.repaired(content).map { Data($0) }] {
      guard let body else { continue }
      do {
        return (try JSONDecoder().decode(Envelope.self, from: body), body)
      } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
        throw Refusal(
          error: ResponseError(
            code: .invalidRequest, message: "this is no message: an object with a method is"))
      } catch {
        continue
      }
    }
    throw Refusal(
      error: ResponseError(code: .parseError, message: "this is no JSON in UTF-8"))
  }
}

/// Mends halves of surrogate pairs in JSON, which editors send of text that holds them.
enum SurrogateRepair {
  /// The JSON with U+FFFD for each escaped half that stands alone; nil where there is none.
  ///
  /// U+FFFD takes as many units of UTF-16, and as many bytes of UTF-8, as the half did: positions stay.
  /// Complexity: O(length).
  static func repaired(_ json: [UInt8]) -> [UInt8]? {
    var result = json
    var isRepaired = false
    var offset = 0
    while offset + 5 < json.count {
      guard json[offset] == 0x5C else {
        offset += 1
        continue
      }
      guard let unit = escape(in: json, at: offset) else {
        offset += 2
        continue
      }
      if 0xD800...0xDBFF ~= unit, let next = escape(in: json, at: offset + 6),
        0xDC00...0xDFFF ~= next
      {
        offset += 12
        continue
      }
      if 0xD800...0xDFFF ~= unit {
        result.replaceSubrange(offset..<offset + 6, with: "\\uFFFD".utf8)
        isRepaired = true
      }
      offset += 6
    }
    return isRepaired ? result : nil
  }

  /// The unit of a `\uXXXX` at an offset.
  private static func escape(in json: [UInt8], at offset: Int) -> Int? {
    guard offset + 6 <= json.count, json[offset] == 0x5C, json[offset + 1] == 0x75 else {
      return nil
    }
    return Int(String(decoding: json[offset + 2..<offset + 6], as: UTF8.self), radix: 16)
  }
}
