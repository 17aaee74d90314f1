import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import Testing

/// Changes the fixtures at random, the same way in every run: nothing crashes, all invariants hold.
@Suite struct MutationTests {
  private static let rounds = 200

  @Test(arguments: Fixtures.names)
  func survivesMutation(name: String) throws {
    let original = try Fixtures.bytes(of: name)
    var random = SplitMix64(seed: UInt64(original.count) &* 0x1234_5678_9ABC_DEF1)
    for round in 0..<Self.rounds {
      let source = mutated(original, &random)
      guard let documents = try? FormatReader.documents(of: source) else { continue }
      let isUTF8 = String(validating: source, as: UTF8.self) != nil
      for document in documents {
        let violations = DocumentInvariants.violations(
          in: document, source: document.part == nil && isUTF8 ? source : nil)
        #expect(violations.isEmpty, "\(name), round \(round): \(violations)")
      }
      let again = try FormatReader.documents(of: source)
      #expect(again.map(\.text) == documents.map(\.text), "\(name), round \(round)")
      #expect(again.map(\.map) == documents.map(\.map), "\(name), round \(round)")
    }
  }

  /// Bytes with a meaning in some format, to be put where they surprise.
  private static let pieces: [[UInt8]] = [
    "<", ">", "&", "*", "_", "**", "\\", "\n\n", "\r", "\0", "<!--", "-->", "<p>", "</p>", "<b>",
    "</table>", "<table>", "<pre>", "---\n", "\"", "[", "](", "`", "\u{A0}", "\u{FEFF}", "&#x80;",
    "&amp", "  \n", "<br>", "> ", "- ", "1. ", "<svg>", "<script>", "😀", "<select>", "<body>",
  ].map { Array($0.utf8) }

  private func mutated(_ original: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      case 3:
        if Int.random(in: 0..<4, using: &random) == 0 { bytes.removeSubrange(place...) }
      case 4:
        bytes.insert(
          contentsOf: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)], at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
        let piece = bytes[place..<end]
        bytes.insert(contentsOf: piece, at: Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }
}
