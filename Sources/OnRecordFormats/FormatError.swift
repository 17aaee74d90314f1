/// Why a source was not read, and what to do about it.
public struct FormatError: Error, Hashable, Sendable {
  /// The reasons for not reading a source.
  public enum Kind: Hashable, Sendable {
    /// A format that is known and has no reader yet.
    case notReadYet
    /// Bytes that are not text in any format known.
    case binary
    /// No bytes, or only white space.
    case empty
    /// Longer than `FormatReader.maximumLength`, or made to unpack to more than can be read.
    case tooLarge
    /// Cut short, or not what it says it is.
    case damaged
    /// Locked with a password.
    case encrypted
  }
  /// The reason.
  public let kind: Kind
  /// The format's name as a person says it, such as `PDF`; nil where it is not known.
  public let formatName: String?
  /// What the source is and what to do next, in one or two sentences.
  public let message: String

  /// An error of its parts.
  public init(kind: Kind, formatName: String? = nil, message: String) {
    self.kind = kind
    self.formatName = formatName
    self.message = message
  }

  static func notReadYet(_ name: String, article: String, instead: String) -> FormatError {
    FormatError(
      kind: .notReadYet, formatName: name,
      message: "This is \(article) \(name), which OnRecord does not read yet; \(instead).")
  }

  static func binary(_ name: String?) -> FormatError {
    let what = name.map { "This is \($0)" } ?? "This is binary data"
    return FormatError(
      kind: .binary, formatName: name,
      message: "\(what), not a text; give it as HTML, Markdown, Word or plain text.")
  }

  static let empty = FormatError(
    kind: .empty,
    message: "There is no text in it: it is empty, or only white space.")

  static func tooLarge(length: Int) -> FormatError {
    FormatError(
      kind: .tooLarge,
      message:
        "The source is \(length >> 20) MiB long, more than the \(FormatReader.maximumLength >> 20) MiB"
        + " that are read at once; split it.")
  }
}

extension FormatError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
