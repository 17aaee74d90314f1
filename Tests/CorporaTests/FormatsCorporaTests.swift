import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordTestSupport
import Testing

/// Reads every real transcript: `ONRECORD_FULL=1` all of them, else one in fifty of the briefings and
/// all the others.
@Suite struct FormatsCorporaTests {
  @Test func everyFileReadsOrSaysWhyNot() throws {
    guard let folder = SharedCorpora.folder?.appendingPathComponent("corpora")
    else {
      return SharedCorpora.announceSkip("every file reads or says why not")
    }
    let names = files(in: folder)
    #expect(names.count > 500)
    var documents: [String: Int] = [:]
    var refused: [String: Int] = [:]
    for name in names {
      let source = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
      do {
        for document in try FormatReader.documents(of: source) {
          documents[document.mediaType, default: 0] += 1
          check(document, source, name)
        }
      } catch {
        #expect(error.kind == .notReadYet, "\(name): \(error.message)")
        refused[(name as NSString).pathExtension, default: 0] += 1
      }
    }
    print("formats: \(names.count) files, documents \(documents), not read yet \(refused)")
    #expect((documents["text/html"] ?? 0) >= 1_100)
    #expect((documents["text/markdown"] ?? 0) >= names.count / 60)
    #expect(refused["md"] == nil && refused["html"] == nil && refused["htm"] == nil)
  }

  private func check(_ document: Document, _ source: [UInt8], _ name: String) {
    let violations = DocumentInvariants.violations(in: document, source: source)
    #expect(violations.isEmpty, "\(name): \(violations)")
    #expect(!document.blocks.isEmpty, "\(name): no blocks")
    let doubts = document.diagnostics.map(\.code.rawValue).filter { $0 != "control-characters" }
    #expect(doubts.isEmpty, "\(name): \(doubts)")
  }

  private func files(in folder: URL) -> [String] {
    let isFull = ProcessInfo.processInfo.environment["ONRECORD_FULL"] == "1"
    let all =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let names = all.sorted().filter { name in
      let suffix = (name as NSString).pathExtension
      return ["md", "html", "htm", "txt", "xml", "pdf", "rss"].contains(suffix)
    }
    return names.enumerated().filter { index, name in
      isFull || !name.hasPrefix("wh-briefings/") || index.isMultiple(of: 50)
    }.map(\.element)
  }
}
