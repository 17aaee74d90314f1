import HTTPTypes
import OnRecordText

/// A form sent as `multipart/form-data` (RFC 7578), read strictly: what is malformed is refused.
struct MultipartForm: Sendable {
  private(set) var fields: [FormField] = []

  private static let mostHeaderBytes = 8 << 10

  /// Reads the body of a request.
  ///
  /// - Parameters:
  ///   - boundary: What parts it, as the request names it.
  ///   - most: The most parts.
  /// - Throws: `WebFailure` where the form does not end, or a part is none of a form.
  /// - Complexity: O(length).
  init(_ body: [UInt8], boundary: String, most: Int) throws {
    guard (1...70).contains(boundary.utf8.count),
      boundary.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F || $0 == 0x20 }),
      boundary.last != " "
    else { throw Self.malformed("its boundary is not one of 1 to 70 plain characters") }
    let delimiter = Array("--\(boundary)".utf8)
    // A form without fields is its end and nothing else.
    guard var line = Self.delimiter(delimiter, in: body, from: 0), !line.isLast || line.start == 0
    else {
      throw Self.malformed("no part begins")
    }
    while !line.isLast {
      guard fields.count < most else { throw Self.malformed("it has more than \(most) parts") }
      guard let next = Self.delimiter(delimiter, in: body, from: line.end) else {
        throw Self.malformed("it has no end; perhaps not all of it arrived")
      }
      // The line end before a delimiter belongs to the delimiter.
      guard next.start - 2 >= line.end else { throw Self.malformed("a part has no header") }
      fields.append(try Self.field(body[line.end..<next.start - 2]))
      line = next
    }
  }

  static func malformed(_ reason: String) -> WebFailure {
    WebFailure(.badRequest, "The form is malformed: \(reason).", code: "malformed-form")
  }

  // MARK: - Delimiters

  /// A line that parts a form from its next part, or ends it.
  private struct Delimiter {
    /// Where the line begins.
    var start: Int
    /// Where what follows it begins.
    var end: Int
    var isLast: Bool
  }

  /// The next line that is a delimiter and nothing else: a boundary inside a text parts nothing.
  private static func delimiter(
    _ delimiter: [UInt8], in body: [UInt8], from offset: Int
  ) -> Delimiter? {
    var start = offset
    while start + delimiter.count <= body.count {
      let isLineStart =
        start == 0 || start >= 2 && body[start - 2] == 0x0D && body[start - 1] == 0x0A
      if isLineStart, body[start...].starts(with: delimiter),
        let found = ended(start, start + delimiter.count, in: body)
      {
        return found
      }
      guard let line = body[start...].firstIndex(of: 0x0A) else { return nil }
      start = line + 1
    }
    return nil
  }

  private static func ended(_ start: Int, _ offset: Int, in body: [UInt8]) -> Delimiter? {
    let isLast = body[offset...].starts(with: "--".utf8)
    var end = isLast ? offset + 2 : offset
    while end < body.count, body[end] == 0x20 || body[end] == 0x09 { end += 1 }
    let hasLineEnd = body[end...].starts(with: [0x0D, 0x0A])
    guard hasLineEnd || isLast && end == body.count else { return nil }
    return Delimiter(start: start, end: hasLineEnd ? end + 2 : end, isLast: isLast)
  }

  // MARK: - Parts

  private static func field(_ part: ArraySlice<UInt8>) throws -> FormField {
    var disposition: ParameterizedValue?
    var type: ParameterizedValue?
    var rest = part
    while true {
      guard let end = rest.firstIndex(of: 0x0D), rest[end...].starts(with: [0x0D, 0x0A]) else {
        throw malformed("the header of a part does not end")
      }
      guard end - part.startIndex <= mostHeaderBytes else {
        throw malformed("the header of a part is too long")
      }
      let line = String(decoding: rest[..<end], as: UTF8.self)
      rest = rest[(end + 2)...]
      if line.isEmpty { break }
      let pair = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard pair.count == 2 else { throw malformed("a line of a part's header has no colon") }
      let value = ParameterizedValue(pair[1])
      switch pair[0].lowercased() {
      case "content-disposition": disposition = value
      case "content-type": type = value
      default: break
      }
    }
    guard let disposition, disposition.value == "form-data", let name = disposition["name"] else {
      throw malformed("a part does not name its field")
    }
    return FormField(
      name: name, bytes: Array(rest), fileName: fileName(disposition), charset: type?["charset"])
  }

  /// A file's name without its folders; nil where the part is no file.
  ///
  /// Browsers write a quotation mark and line ends in a name as `%22`, `%0D` and `%0A`, and nothing else
  /// so; `filename*` is what some programs send for names that are not ASCII.
  private static func fileName(_ disposition: ParameterizedValue) -> String? {
    let extended = disposition["filename*"].flatMap { text -> String? in
      guard text.lowercased().hasPrefix("utf-8'"),
        let quote = text.dropFirst(6).firstIndex(of: "'")
      else { return nil }
      return PercentCoding.decoded(text[text.index(after: quote)...])
    }
    let plain = disposition["filename"]?.replacing("%22", with: "\"").replacing("%0D", with: " ")
      .replacing("%0A", with: " ")
    guard let name = extended ?? plain else { return nil }
    return name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
  }
}
