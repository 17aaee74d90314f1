import OnRecordFormats
public import OnRecordModel
public import OnRecordQuotation
import OnRecordText

/// A draft article as read from its source, with its quotations.
public struct Draft: Sendable {
  /// What the source is called: its path, or `-`.
  public let name: String
  /// SHA-256 of the source, 64 hexadecimal digits.
  public let sourceHash: String
  /// The draft's text and where it stands in the source.
  public let document: Document
  /// The quotations, and where the reader lost track.
  public let reading: DraftReading
  private let lineStarts: [Int]

  /// How many of its quotations a check compares with the record.
  ///
  /// Complexity: O(quotations).
  public var judgedCount: Int { reading.quotations.count(where: \.isJudged) }

  /// The drafts of a source: one of most, one a line of JSON lines.
  ///
  /// - Parameters:
  ///   - charset: The charset, where it is known otherwise than from the bytes.
  ///   - proceed: Called before each step of reading; what it throws ends the work.
  /// - Throws: `RecordFailure` of kind `unreadableSource`, which says what the source is.
  /// - Complexity: O(length of the source).
  public static func drafts(
    of source: [UInt8], name: String, charset: String? = nil, proceed: () throws -> Void = {}
  ) throws -> [Draft] {
    try proceed()
    let hash = SourceReader.hash(of: source)
    let lines = lineStarts(of: source)
    return try documents(of: source, charset: charset).map {
      try proceed()
      return Draft(
        name: name, sourceHash: hash, document: $0,
        reading: DraftReader.quotations(in: $0), lineStarts: lines)
    }
  }

  private static func documents(of source: [UInt8], charset: String?) throws -> [Document] {
    do {
      return try FormatReader.documents(of: source, hints: SourceHints(charset: charset))
    } catch {
      throw RecordFailure(kind: .unreadableSource, message: error.message)
    }
  }

  /// What a person counts to find a place in a draft.
  public enum LineUnit: String, Sendable {
    /// Lines of the file.
    case line
    /// Paragraphs with words in them, headings among them: a Word document has no lines.
    case paragraph
  }

  /// What `line(of:)` counts.
  public var lineUnit: LineUnit {
    document.part == nil || linePart != nil ? .line : .paragraph
  }

  /// The line of the source in which a place of the text stands, or its paragraph; from 1.
  ///
  /// Of JSON lines it is the line that holds the whole draft. Complexity: O(log lines).
  public func line(of offset: Int) -> Int {
    if let linePart { return linePart }
    guard document.part == nil else { return paragraph(of: offset) }
    let place = document.map.source(of: offset..<offset + 1).lowerBound
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The block of the text, from 1, in which a place stands.
  ///
  /// Complexity: O(log blocks).
  public func paragraph(of offset: Int) -> Int {
    var low = 0
    var high = document.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if document.blocks[middle].range.lowerBound <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(1, low)
  }

  /// The line that the document's part is; nil where the part is none.
  private var linePart: Int? {
    guard let part = document.part, part.hasPrefix("line ") else { return nil }
    return Int(part.dropFirst(5))
  }

  private static func lineStarts(of source: [UInt8]) -> [Int] {
    var starts = [0]
    for index in source.indices {
      let isReturn = source[index] == 0x0D
      let isPair = isReturn && index + 1 < source.count && source[index + 1] == 0x0A
      if source[index] == 0x0A || isReturn && !isPair { starts.append(index + 1) }
    }
    return starts
  }
}
