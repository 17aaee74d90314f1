import OnRecordModel
import OnRecordText

/// Prints a document for a golden file: what a person would check by eye, with source ranges.
enum DocumentDump {
  static func dump(_ documents: [Document]) -> String {
    documents.map(dump).joined(separator: "\n")
  }

  private static func dump(_ document: Document) -> String {
    var lines = ["document \(document.mediaType)" + (document.part.map { " \($0)" } ?? "")]
    for item in document.metadata {
      lines.append("  @\(item.source) \(item.key) = \(item.value.debugDescription)")
    }
    for diagnostic in document.diagnostics {
      lines.append("  !\(diagnostic.source) \(diagnostic.code.rawValue): \(diagnostic.message)")
    }
    var marks = document.marks[...]
    for block in document.blocks {
      let source = document.map.source(of: block.range)
      lines.append("  \(block.kind) \(source) \(document.text[block.range].debugDescription)")
      while let mark = marks.first, mark.range.lowerBound < block.range.upperBound {
        lines.append("    ~ \(mark.kind) \(document.text[mark.range].debugDescription)")
        marks.removeFirst()
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
