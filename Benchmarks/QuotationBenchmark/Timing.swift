import Foundation
import Glibc
import OnRecordModel
import OnRecordQuotation

/// A line of a set of quotations: what is asked, and the verdict that is known.
struct Question: Decodable {
  struct Gold: Decodable { var verdict: String }
  var id: String
  var quote: String
  var attributed_to: String?
  var gold: Gold?

  static func all(in file: String) throws -> [Question] {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    return try bytes.split(separator: 0x0A).map { try JSONDecoder().decode(Self.self, from: $0) }
  }

  var quotation: Quotation { Quotation(id: id, words: quote, attributedTo: attributed_to) }
}

/// How long checks took, in milliseconds, by the verdict that is known.
///
/// Time of the thread on a processor: the same as on the wall where nothing else runs, and less moved
/// by what else does.
struct Timing {
  private(set) var milliseconds: [String: [Double]] = [:]

  /// Checks every quotation once, one after the other.
  init(_ engine: QuotationEngine, _ questions: [Question]) throws {
    for question in questions {
      let quotation = question.quotation
      let before = Self.processorSeconds()
      _ = try engine.check(quotation)
      let elapsed = Self.processorSeconds() - before
      milliseconds[question.gold?.verdict ?? "unknown", default: []].append(elapsed * 1000)
    }
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The times of some verdicts; of all for nil.
  func times(_ verdicts: Set<String>?) -> [Double] {
    milliseconds.filter { verdicts?.contains($0.key) ?? true }.flatMap(\.value).sorted()
  }

  static func line(_ name: String, _ times: [Double]) -> String {
    func at(_ share: Double) -> String {
      times.isEmpty
        ? "-"
        : String(format: "%.4f", times[min(times.count - 1, Int(Double(times.count) * share))])
    }
    let mean = String(format: "%.4f", times.reduce(0, +) / Double(max(1, times.count)))
    return "\(name)\t\(times.count)\t\(at(0.5))\t\(at(0.9))\t\(at(0.99))\t\(at(1))\t\(mean)"
  }
}
