import Foundation
import HTTPTypes

/// A draft as a form or a program sends it to be checked.
struct DraftSubmission: Sendable {
  /// The media types that are taken.
  static let mediaTypes = [
    "multipart/form-data", "application/x-www-form-urlencoded", "text/plain", "text/markdown",
    "text/html", word,
  ]
  /// The media type of a Word document.
  static let word =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  /// As what an answer may be kept.
  static let downloads: [Format] = [.html, .json]
  private static let mostNameBytes = 400

  /// The draft, byte for byte; a text that was pasted has line feeds at the ends of its lines.
  private(set) var bytes: [UInt8]
  /// What it is called.
  let name: String
  /// Whose words they are where the draft names nobody; nil where nothing was said of that.
  let speaker: String?
  /// The charset, where its sender names one.
  let charset: String?
  /// As what the answer is to be kept; nil where it is to be shown.
  private(set) var download: Format?

  /// Reads what was sent.
  ///
  /// - Throws: `WebFailure` where it is malformed, of another kind, empty or too long.
  /// - Complexity: O(length).
  init(_ request: WebRequest, limits: Limits) throws {
    if let coding = request.headers[.contentEncoding], coding.lowercased() != "identity" {
      throw WebFailure(
        .unsupportedMediaType, "Send the draft as it is, not compressed.",
        headers: [.acceptEncoding: "identity"])
    }
    guard let type = request.headers[.contentType].flatMap({ ParameterizedValue($0) }) else {
      throw Self.unsupported
    }
    switch type.value {
    case "multipart/form-data":
      guard let boundary = type["boundary"] else {
        throw MultipartForm.malformed("the request names no boundary")
      }
      let form = try MultipartForm(request.body, boundary: boundary, most: limits.parameters)
      try self.init(fields: form.fields)
    case "application/x-www-form-urlencoded":
      try self.init(fields: try FormField.fields(coded: request.body, most: limits.parameters))
    case "text/plain", "text/markdown", "text/html", Self.word:
      try self.init(alone: request, charset: type["charset"])
    default: throw Self.unsupported
    }
    guard bytes.count <= limits.draftBytes else { throw Self.tooLong(limits) }
    guard bytes.contains(where: { !Self.isSpace($0) }) else { throw Self.empty }
  }

  /// A draft that is all of the body.
  private init(alone request: WebRequest, charset: String?) throws {
    bytes = request.body
    name = try Self.short(request.query["name"], "name") ?? "draft"
    speaker = try Self.short(request.query["attribute"], "attribute")
    self.charset = charset
  }

  private init(fields: [FormField]) throws {
    func field(_ name: String) throws -> FormField? { try Self.field(name, of: fields) }
    let draft = try Self.draft(of: fields)
    let named = try Self.short(try field("name")?.text, "name")
    switch draft.name {
    case "draft":
      // Browsers send every line end as two characters, whatever was typed.
      bytes = draft.bytes.replacing([0x0D, 0x0A], with: [0x0A])
      charset = draft.charset ?? "utf-8"
      name = named ?? "Pasted draft"
    case "file":
      bytes = draft.bytes
      charset = draft.charset
      let fileName = try Self.short(draft.fileName, "name") ?? ""
      name = fileName.isEmpty ? "Uploaded draft" : fileName
    default:
      guard let data = Data(base64Encoded: Data(draft.bytes)) else {
        throw MultipartForm.malformed("the field “source” is not Base64")
      }
      bytes = Array(data)
      charset = try field("charset")?.text
      name = named ?? "Uploaded draft"
    }
    speaker = try Self.short(try field("attribute")?.text, "attribute")
    download = try field("download")?.text.map(Self.download)
  }

  /// The one field that has the draft, pasted, chosen as a file, or sent again.
  private static func draft(of fields: [FormField]) throws -> FormField {
    let sent = try ["draft", "file", "source"].compactMap { try field($0, of: fields) }
      .filter { $0.name != "draft" || $0.bytes.contains { !isSpace($0) } }
    guard let draft = sent.first else { throw empty }
    guard sent.count == 1 else { throw several }
    return draft
  }

  /// The field of a name that is not empty: browsers send what nobody filled in too.
  private static func field(_ name: String, of fields: [FormField]) throws -> FormField? {
    let fields = fields.filter { $0.name == name && !$0.bytes.isEmpty }
    guard fields.count < 2 else { throw several }
    return fields.first
  }

  private static func download(_ wanted: String) throws -> Format {
    guard let format = downloads.first(where: { $0.rawValue == wanted }) else {
      throw MultipartForm.malformed("the field “download” is html or json")
    }
    return format
  }

  private static func short(_ text: String?, _ field: String) throws -> String? {
    guard let text else { return nil }
    guard text.utf8.count <= mostNameBytes else {
      throw WebFailure(
        .badRequest, "The field “\(field)” is longer than \(mostNameBytes) bytes.",
        code: "bad-parameter")
    }
    return text
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  // MARK: - Refusals

  /// What is answered where a draft, or what arrives for one, is too long.
  static func tooLong(_ limits: Limits) -> WebFailure {
    WebFailure(
      .contentTooLarge,
      "This is longer than \(Numerals.grouped(limits.draftBytes >> 10)) KiB. Check it in parts:"
        + " a chapter or an article at a time.",
      code: "too-long", headers: [.connection: "close"])
  }

  private static let empty = WebFailure(
    .unprocessableContent, "There is nothing to check: paste a draft, or choose a file.",
    code: "empty-draft")
  private static let several = WebFailure(
    .unprocessableContent, "Several drafts were sent at once: send one text, or one file.",
    code: "several-drafts")
  private static let unsupported = WebFailure(
    .unsupportedMediaType,
    "A draft is sent as a form, or by itself as plain text, Markdown, HTML or a Word document (DOCX),"
      + " with its media type.",
    headers: [.accept: mediaTypes.joined(separator: ", ")])
}
