import Foundation
import OnRecordModel
import OnRecordQuotation
import OnRecordTestSupport
import OnRecordText

/// A draft as a format reader hands it on: `# ` makes a heading, `> ` a block quotation, ¦code¦ is
/// marked as code.
func draft(_ source: String) -> Document {
  var bytes: [UInt8] = []
  var blocks: [Block] = []
  var marks: [Mark] = []
  for paragraph in source.components(separatedBy: "\n\n") where !paragraph.isEmpty {
    if !blocks.isEmpty { bytes += [0x0A, 0x0A] }
    let start = bytes.count
    var kind = Block.Kind.paragraph
    var words = paragraph[...]
    for (prefix, other) in [("# ", Block.Kind.heading(1)), ("> ", .quotation)]
    where words.hasPrefix(prefix) {
      words = words.dropFirst(prefix.count)
      kind = other
    }
    for (number, part) in words.components(separatedBy: "¦").enumerated() {
      let first = bytes.count
      bytes += Array(part.utf8)
      if number % 2 == 1 { marks.append(Mark(kind: .code, range: first..<bytes.count)) }
    }
    blocks.append(Block(kind: kind, range: start..<bytes.count))
  }
  return Document(
    text: ReadingText(bytes: bytes), map: .identity(length: bytes.count),
    mediaType: "text/plain", blocks: blocks, marks: marks)
}

/// The quotations of a draft written as `draft(_:)` takes it.
func quotations(_ source: String) -> [DraftQuotation] {
  DraftReader.quotations(in: draft(source)).quotations
}

/// `words ← printed = resolved (office)` of each quotation, `?` for a speaker that is not named.
func speakers(_ source: String) -> [String] {
  quotations(source).map { quotation in
    guard let attribution = quotation.attribution else { return "\(quotation.words) ← ?" }
    var line = "\(quotation.words) ← \(attribution.printed)"
    if let resolved = attribution.resolved, resolved != attribution.printed {
      line += " = \(resolved)"
    }
    if let office = attribution.office { line += " (\(office))" }
    switch attribution.kind {
    case .reporter: line += " [reporter]"
    case .pronoun: line += " [pronoun]"
    case .office: line += " [office]"
    case .document: line += " [document]"
    case .named: break
    }
    return attribution.isCarried ? line + " carried" : line
  }
}

/// A reading as lines for a golden.
func dump(_ reading: DraftReading, of document: Document) -> String {
  var lines: [String] = []
  for (number, quotation) in reading.quotations.enumerated() {
    let ranges = quotation.pieces.map { "\($0.lowerBound)-\($0.upperBound)" }
    lines.append(
      "\(number) ¶\(quotation.paragraph) \(quotation.kind) depth \(quotation.depth) "
        + "\(quotation.marks.opening) \(quotation.marks.closing) @\(ranges.joined(separator: " "))")
    lines.append("  words: \(quotation.words)")
    if let attribution = quotation.attribution {
      lines.append(
        "  by: \(attribution.printed) [\(attribution.kind.rawValue)] @\(attribution.range.lowerBound)"
          + (attribution.isCarried ? " carried" : ""))
      if let resolved = attribution.resolved { lines.append("  resolved: \(resolved)") }
      if let office = attribution.office { lines.append("  office: \(office)") }
    }
    if let day = quotation.day { lines.append("  day: \(day)") }
  }
  for person in reading.people { lines.append("person: \(person.name) | \(person.office ?? "-")") }
  for diagnostic in reading.diagnostics {
    lines.append(
      "diagnostic: \(diagnostic.code.rawValue) @\(diagnostic.text?.lowerBound ?? -1) "
        + diagnostic.message)
  }
  return lines.joined(separator: "\n") + "\n"
}

/// The text of a committed draft.
func fixture(_ name: String) throws -> String {
  let url = Checkout.folder.appendingPathComponent(
    "Tests/OnRecordQuotationTests/Drafts/Cases/\(name).txt")
  return try String(contentsOf: url, encoding: .utf8)
}
