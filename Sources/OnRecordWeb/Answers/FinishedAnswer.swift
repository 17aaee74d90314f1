import OnRecordCompression
import HTTPTypes
import Hummingbird
import OnRecord

/// An answer with its tag and its compressed form, ready to be sent many times.
struct FinishedAnswer: Sendable {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let plain: ByteBuffer
  /// As one gzip member; nil where that would be no shorter.
  let compressed: ByteBuffer?
  /// Names the bytes of the plain form; nil for answers that nobody may keep.
  let tag: String?
  let lastModified: HTTPDate?

  /// Bytes that keeping it takes.
  var size: Int { plain.readableBytes + (compressed?.readableBytes ?? 0) + 1024 }

  private static let shortestCompressed = 860

  /// Complexity: O(length of the body), slower where it is compressed, and most where it is sent often.
  init(_ answer: Answer) {
    status = answer.status
    plain = ByteBuffer(bytes: answer.body)
    let isText = ["text/", "json", "xml", "bibtex"].contains(where: answer.mediaType.contains)
    if isText, answer.body.count >= Self.shortestCompressed {
      let member = Deflate.compressed(
        answer.body, effort: answer.isSentOften ? .thorough : .quick)
      compressed = member.count < answer.body.count ? ByteBuffer(bytes: member) : nil
    } else {
      compressed = nil
    }
    let mayBeKept = answer.status == .ok && answer.keeping != .never
    tag = mayBeKept ? String(SourceReader.hash(of: answer.body).prefix(20)) : nil
    lastModified = mayBeKept ? answer.lastModified : nil
    var headers = SecurityHeaders.fields(for: answer)
    headers.append(contentsOf: answer.headers)
    headers[.contentType] = answer.mediaType
    headers[.cacheControl] =
      switch answer.keeping {
      case .revalidated: "public, no-cache"
      case .forever: "public, max-age=31536000, immutable"
      case .never: "no-store"
      }
    headers[.vary] = "Accept, Accept-Encoding"
    if let lastModified { headers[.lastModified] = lastModified.text }
    self.headers = headers
  }

  /// The response to one request: compressed, not modified, or without its body, as that one asks.
  func response(to request: HTTPRequest) -> Response {
    let isCompressed = compressed != nil && Self.acceptsGzip(request.headerFields[.acceptEncoding])
    var headers = headers
    if let tag { headers[.eTag] = isCompressed ? "\"\(tag)-gzip\"" : "\"\(tag)\"" }
    if isKnown(request.headerFields) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    if isCompressed { headers[.contentEncoding] = "gzip" }
    let body = isCompressed ? compressed ?? plain : plain
    if request.method == .head {
      headers[.contentLength] = String(body.readableBytes)
      return Response(status: status, headers: headers)
    }
    return Response(status: status, headers: headers, body: .init(byteBuffer: body))
  }

  /// Whether the one who asks has these bytes already (RFC 9110, section 13.2.2).
  private func isKnown(_ fields: HTTPFields) -> Bool {
    guard let tag else { return false }
    if let known = fields[.ifNoneMatch] {
      return known.split(separator: ",").prefix(64).contains { part in
        let part = part.drop { $0 == " " }
        if part == "*" { return true }
        let name = part.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
        return name == tag || name == "\(tag)-gzip"
      }
    }
    guard let lastModified, let since = fields[.ifModifiedSince].flatMap(HTTPDate.init(http:))
    else {
      return false
    }
    return lastModified <= since
  }

  /// Whether a field names gzip, or everything, without refusing it.
  private static func acceptsGzip(_ field: String?) -> Bool {
    guard let field else { return false }
    for part in field.lowercased().split(separator: ",").prefix(32) {
      let words = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard words.first == "gzip" || words.first == "*" else { continue }
      let quality = words.dropFirst().first { $0.hasPrefix("q=") }.flatMap {
        Double($0.dropFirst(2))
      }
      return quality != 0
    }
    return false
  }
}
