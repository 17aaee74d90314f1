import OnRecordModel
import OnRecordStore

/// A source as a worker hands it on.
enum PreparedInput: Sendable {
  /// To be written, with outcomes of documents that could not be.
  case source(PreparedSource, failures: [AddOutcome])
  /// Nothing to write.
  case outcomes([AddOutcome])
}

/// Reads one file, on any thread: bytes, hash, documents, readings, compression.
struct SourcePreparation: Sendable {
  let store: RecordStore
  let url: String?

  func prepare(_ input: AddInput) -> PreparedInput {
    if let problem = input.problem { return refused(input, problem) }
    do {
      let bytes = try InputFile.bytes(at: input.file)
      if url == nil,
        let known = try store.knownOutcomes(
          path: input.path, hash: SourceHash(of: bytes), readerVersion: SourceReader.version)
      {
        return .outcomes(known)
      }
      return source(input, bytes, try SourceReader.readings(of: bytes, url: url, name: input.path))
    } catch let failure as RecordFailure {
      return refused(input, failure.message)
    } catch {
      return refused(input, "it could not be read")
    }
  }

  private func refused(_ input: AddInput, _ reason: String) -> PreparedInput {
    .outcomes([AddOutcome(path: input.path, result: .notRead, reason: reason)])
  }

  private func source(
    _ input: AddInput, _ bytes: [UInt8], _ readings: [Reading]
  ) -> PreparedInput {
    guard !readings.isEmpty else { return refused(input, "there is no document in it") }
    var documents: [PreparedDocument] = []
    var failures: [AddOutcome] = []
    for reading in readings {
      if let document = document(reading, path: input.path) {
        documents.append(document)
      } else {
        failures.append(
          AddOutcome(
            path: input.path, part: reading.part, result: .notRead,
            reason: "its reading is not sound: turns and other text do not cover it exactly"))
      }
    }
    guard !documents.isEmpty else { return .outcomes(failures) }
    return .source(
      PreparedSource(path: input.path, bytes: bytes, documents: documents), failures: failures)
  }

  private func document(_ reading: Reading, path: String) -> PreparedDocument? {
    let own = reading.front.first { $0.key == .url && $0.read.contains("://") }?.read
    guard let address = url ?? own else {
      return PreparedDocument(reading: reading, address: path, addressPart: reading.part ?? "")
    }
    // The address given by a person names the source, the page's own names the document.
    return PreparedDocument(
      reading: reading, address: address, addressPart: url == nil ? "" : reading.part ?? "")
  }
}
