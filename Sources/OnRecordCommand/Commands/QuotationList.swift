import OnRecordReport
import Foundation
import OnRecord
import OnRecordModel
import OnRecordReport
import OnRecordText

/// Checks a list of quotations, a JSON object a line, in bulk.
struct QuotationList {
  /// Lines that are checked at a time, so that a long list takes no more memory than a short one.
  private static let batch = 256

  /// What a line holds: `{"id","quote","attributed_to","day"}`, `id` a string or a number.
  private struct Line: Decodable {
    struct Name: Decodable {
      var value: JSONValue
      var text: String
      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          value = .number(number)
          text = String(number)
        } else {
          text = try container.decode(String.self)
          value = .string(text)
        }
      }
    }
    var id: Name?
    var quote: String
    var attributed_to: String?
    var day: String?
  }

  let record: Record
  /// Whose words they are where a line names nobody.
  let speaker: String?

  /// Checks a file's lines and prints a line for each, in their order; the worst ending, nil for none.
  func check(file: String) throws -> ExitStatus? {
    let source = try InputFile.bytes(at: file)
    var worst: ExitStatus?
    var pending: [Line] = []
    let lines = Self.lines(of: source)
    if lines.isEmpty { StandardError.line("onrecord: \(file): no quotations found") }
    for (number, range) in lines {
      do {
        pending.append(try JSONDecoder().decode(Line.self, from: Data(source[range])))
      } catch {
        StandardError.line(
          "onrecord: \(file): line \(number) is no object with a \"quote\"; skipped")
        worst = .badInput
      }
      if pending.count == Self.batch { try flush(&pending, &worst) }
    }
    try flush(&pending, &worst)
    return worst
  }

  /// The lines that are not empty, with their numbers from 1.
  private static func lines(of source: [UInt8]) -> [(number: Int, range: ByteRange)] {
    var lines: [(number: Int, range: ByteRange)] = []
    var number = 1
    var start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in start...source.count where index == source.count || source[index] == 0x0A {
      let isBlank = source[start..<index].allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }
      if !isBlank { lines.append((number, start..<index)) }
      start = index + 1
      number += 1
    }
    return lines
  }

  private func flush(_ pending: inout [Line], _ worst: inout ExitStatus?) throws {
    let checks = try record.check(
      pending.map {
        Quotation(
          id: $0.id?.text, words: $0.quote, attributedTo: $0.attributed_to ?? speaker, day: $0.day)
      })
    for (line, check) in zip(pending, checks) {
      if !check.isFaithful, worst == nil { worst = .checkFailed }
      let pieces = check.pieces + check.also + (check.nearest.map { [$0] } ?? [])
      let passages = try record.passages(of: pieces)
      let found = passages.prefix(check.pieces.count).compactMap(\.self)
      let also = passages.dropFirst(check.pieces.count).prefix(check.also.count)
      let nearest = check.nearest == nil ? nil : passages.last.flatMap(\.self)
      StandardOutput.write(
        line: .object(
          [("id", line.id?.value ?? .null)]
            + CheckJSON.check.members(
              of: .init(
                check, passages: found, also: also.compactMap(\.self), nearest: nearest))))
    }
    pending = []
  }
}
