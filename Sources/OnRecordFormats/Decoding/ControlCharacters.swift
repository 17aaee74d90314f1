import OnRecordModel
import OnRecordText

/// Finds control characters, which stay in the text and are told of.
enum ControlCharacters {
  /// The most runs that are named one by one.
  static let namedRuns = 20

  /// One diagnostic a run of control characters, then one for all the rest; located by `map`.
  ///
  /// Complexity: O(length).
  static func diagnostics(in bytes: [UInt8], map: SourceMap?) -> [Diagnostic] {
    var runs: [ByteRange] = []
    var offset = 0
    while offset < bytes.count {
      let width = width(in: bytes, at: offset)
      if width == 0 {
        offset += 1
        continue
      }
      let start = offset
      offset += width
      while offset < bytes.count, case let next = self.width(in: bytes, at: offset), next > 0 {
        offset += next
      }
      runs.append(start..<offset)
    }
    return DiagnosticRuns.diagnostics(
      runs.map { map?.source(of: $0) ?? $0 }, code: .controlCharacters,
      what: "control characters", most: namedRuns)
  }

  private static func width(in bytes: [UInt8], at offset: Int) -> Int {
    let byte = bytes[offset]
    if UTF8Scan.isControl(byte) { return 1 }
    if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 { return 2 }
    return 0
  }
}

/// Diagnostics for many runs of one trouble: the first ones named, the rest counted.
enum DiagnosticRuns {
  static func diagnostics(
    _ runs: [ByteRange], code: Diagnostic.Code, what: String, most: Int
  ) -> [Diagnostic] {
    var result = runs.prefix(most).map { run in
      Diagnostic(
        code: code, source: run,
        message: "\(run.count) byte\(run.count == 1 ? "" : "s") of \(what) here.")
    }
    let rest = runs.dropFirst(most)
    if let first = rest.first, let last = rest.last {
      result.append(
        Diagnostic(
          code: code, source: first.lowerBound..<last.upperBound,
          message: "\(rest.count) further runs of \(what) from here on."))
    }
    return result
  }
}
