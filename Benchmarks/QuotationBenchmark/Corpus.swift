import Foundation
import OnRecordFormats
import OnRecordModel
import OnRecordQuotation
import OnRecordReading
import OnRecordText

/// The transcripts of a folder as documents to index, and copies of them with other words.
struct Corpus: DocumentProvider {
  private(set) var documents: [IndexedDocument] = []

  /// Bytes of all texts.
  var textBytes: Int { documents.reduce(0) { $0 + $1.text.count } }

  /// Reads every Markdown file below folders, in the order of their paths.
  init(folders: [String]) {
    for folder in folders { add(folder) }
  }

  private mutating func add(_ folder: String) {
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for file in files.sorted() where file.hasSuffix(".md") {
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)"),
        let read = try? FormatReader.documents(of: [UInt8](bytes))
      else { continue }
      for document in read {
        let reading = TranscriptReader.reading(of: document)
        let id = Int64(documents.count + 1)
        documents.append(IndexedDocument(id: id, stamp: "\(id)", reading: reading))
      }
    }
  }

  /// Adds copies of the documents in which one word of `every` with four letters or more is another word of the same length.
  ///
  /// So a quotation has near neighbours, as in a record that really grows; the smaller `every`, the fewer
  /// of them are the same word for word.
  mutating func multiply(by factor: Int, every: Int) {
    let originals = documents
    for copy in 1..<max(1, factor) {
      var generator = SeededGenerator(state: UInt64(copy))
      for original in originals {
        let id = Int64(documents.count + 1)
        documents.append(
          IndexedDocument(
            id: id, stamp: "\(id)", day: original.day,
            text: ReadingText(
              bytes: Self.perturbed(original.text.bytes, every: every, using: &generator)),
            turns: original.turns, incidents: original.incidents, struck: original.struck,
            people: original.people))
      }
    }
  }

  /// The text with letters of some words turned round; their length, and so all ranges, stay.
  private static func perturbed(
    _ bytes: [UInt8], every: Int, using generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = bytes
    var start = 0
    for index in 0...bytes.count {
      let isLetter = index < bytes.count && (bytes[index] | 0x20) &- 0x61 < 26
      if isLetter { continue }
      if index - start > 3, generator.next() % UInt64(every) == 0 {
        bytes[start..<index].reverse()
      }
      start = index + 1
    }
    return bytes
  }

  func document(_ id: Int64) -> IndexedDocument? {
    documents.indices.contains(Int(id) - 1) ? documents[Int(id) - 1] : nil
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every machine.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
