import Foundation
import OnRecordTestSupport

/// The committed sources of our own writing, one for each format and quirk.
enum Fixtures {
  static let folder = Checkout.folder.appendingPathComponent("Tests/OnRecordFormatsTests/Fixtures")
  static let goldens = Checkout.folder.appendingPathComponent("Tests/OnRecordFormatsTests/Goldens")

  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []

  static func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }
}
