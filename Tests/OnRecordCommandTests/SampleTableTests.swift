import Foundation
import OnRecordTestSupport
import Testing

@Suite("The sample draft, against the table of Samples/README.md")
struct SampleTableTests {
  /// A line of the table: how a quotation begins, and what is to be found.
  struct Row {
    let beginning: String
    /// Nil where the quotation is listed and not judged.
    let verdict: String?
    /// Nil where the table expects nothing.
    let attributions: Set<String>?

    /// Nil for a line that is no row of the table.
    init?(_ line: Substring) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("|"), cells.count == 5, let mark = cells[1].first,
        "“\"‘«>".contains(mark)
      else { return nil }
      let words = cells[1].components(separatedBy: "…")[0]
      beginning = words.trimmingCharacters(in: CharacterSet(charactersIn: " “”\"‘’«»>,"))
      verdict =
        cells[2].hasPrefix("`") ? cells[2].split(separator: "`").first.map(String.init) : nil
      switch cells[3] {
      case "–": attributions = nil
      // Pieces of two speakers under one name: the whole is not hers.
      case "match in part": attributions = ["mismatch"]
      default: attributions = Set(cells[3].components(separatedBy: " or "))
      }
    }
  }

  private func rows() throws -> [Row] {
    let url = Checkout.folder.appendingPathComponent("Samples/README.md")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap(Row.init)
  }

  private func quotations() throws -> [[String: Any]] {
    let workshop = try Workshop()
    let samples = Checkout.folder.appendingPathComponent("Samples")
    let record = samples.appendingPathComponent("record").path
    #expect(try Program.run("add", record, record: workshop.record).status == 0)
    let draft = samples.appendingPathComponent("drafts/ferry-deal.md").path
    let run = try Program.run("check", "--json", draft, record: workshop.record)
    let report = try JSONSerialization.jsonObject(with: Data(try #require(run.lines.first).utf8))
    let all = try #require((report as? [String: Any])?["quotations"] as? [[String: Any]])
    return all.filter { $0["kind"] as? String != "nested" }
  }

  @Test("Every row is met, in the order of the draft, and nothing else is found")
  func everyRow() throws {
    let rows = try rows()
    let quotations = try quotations()
    #expect(rows.count >= 28)
    try #require(rows.count == quotations.count)
    for (row, quotation) in zip(rows, quotations) {
      let quote = try #require(quotation["quote"] as? String)
      #expect(quote.hasPrefix(row.beginning))
      #expect(quotation["judged"] as? Bool == (row.verdict != nil), "\(quote)")
      guard let verdict = row.verdict else { continue }
      #expect(quotation["verdict"] as? String == verdict, "\(quote)")
      guard let attributions = row.attributions else { continue }
      let attribution = try #require(quotation["attribution"] as? String)
      #expect(attributions.contains(attribution), "\(quote): \(attribution)")
    }
  }
}
