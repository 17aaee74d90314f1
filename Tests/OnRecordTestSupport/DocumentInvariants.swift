public import OnRecordModel
import OnRecordText

/// What must hold of every document, whatever it was read from.
public enum DocumentInvariants {
  /// The first violation of each kind, in words; empty where all holds.
  ///
  /// `source` is what the map points at: the file for a document without part whose charset is UTF-8;
  /// nil where the bytes cannot be compared. Complexity: O(length).
  public static func violations(in document: Document, source: [UInt8]?) -> [String] {
    [
      tiling(document), order(document, sourceCount: source?.count),
      source.flatMap { copies(document, source: $0) }, roundTrip(document), blocks(document),
      marks(document), utf8(document), diagnostics(document, sourceCount: source?.count),
    ].compactMap { $0 }
  }

  private static func tiling(_ document: Document) -> String? {
    var end = 0
    for run in document.map.runs {
      if Int(run.text) != end { return "the map does not tile the text at \(end)" }
      if run.textLength == 0 { return "an empty run at \(end)" }
      end += Int(run.textLength)
    }
    return end == document.text.count ? nil : "the map ends at \(end) of \(document.text.count)"
  }

  private static func order(_ document: Document, sourceCount: Int?) -> String? {
    var end = 0
    for run in document.map.runs {
      if Int(run.source) < end { return "the map falls back in the source at text \(run.text)" }
      end = Int(run.source) + Int(run.sourceLength)
    }
    if let sourceCount, end > sourceCount { return "the map ends beyond the source" }
    return nil
  }

  /// Byte for byte means the same byte, but for white space.
  private static func copies(_ document: Document, source: [UInt8]) -> String? {
    for run in document.map.runs where run.isLinear {
      for index in 0..<Int(run.textLength) {
        let text = document.text.bytes[Int(run.text) + index]
        let byte = source[Int(run.source) + index]
        let isLayout = (text == 0x20 || text == 0x0A) && (0x09...0x20).contains(byte)
        if text != byte && !isLayout {
          return "a copied byte differs at text \(Int(run.text) + index)"
        }
      }
    }
    return nil
  }

  private static func roundTrip(_ document: Document) -> String? {
    for block in document.blocks {
      let source = document.map.source(of: block.range)
      if document.map.text(of: source) != block.range {
        return "block \(block.range) does not come back from source \(source)"
      }
    }
    return nil
  }

  private static func blocks(_ document: Document) -> String? {
    var end: Int?
    for block in document.blocks {
      if block.range.isEmpty { return "an empty block at \(block.range.lowerBound)" }
      if let end {
        guard block.range.lowerBound == end + 2, document.text.bytes[end] == 0x0A,
          document.text.bytes[end + 1] == 0x0A
        else { return "no blank line before block \(block.range)" }
      } else if block.range.lowerBound != 0 {
        return "the first block begins at \(block.range.lowerBound)"
      }
      end = block.range.upperBound
    }
    return end ?? 0 == document.text.count ? nil : "text after the last block"
  }

  private static func marks(_ document: Document) -> String? {
    var block = 0
    var start = 0
    for mark in document.marks {
      if mark.range.isEmpty { return "an empty mark at \(mark.range.lowerBound)" }
      if mark.range.lowerBound < start { return "marks out of order at \(mark.range.lowerBound)" }
      start = mark.range.lowerBound
      while block < document.blocks.count, document.blocks[block].range.upperBound <= start {
        block += 1
      }
      guard block < document.blocks.count, document.blocks[block].range.covers(mark.range) else {
        return "mark \(mark.range) is not inside a block"
      }
    }
    return nil
  }

  private static func utf8(_ document: Document) -> String? {
    String(validating: document.text.bytes, as: UTF8.self) == nil ? "the text is no UTF-8" : nil
  }

  private static func diagnostics(_ document: Document, sourceCount: Int?) -> String? {
    for diagnostic in document.diagnostics {
      if let text = diagnostic.text, !document.text.range.covers(text) {
        return "diagnostic \(diagnostic.code.rawValue) lies outside the text"
      }
      if let sourceCount, diagnostic.source.upperBound > sourceCount {
        return "diagnostic \(diagnostic.code.rawValue) lies outside the source"
      }
    }
    return nil
  }
}
