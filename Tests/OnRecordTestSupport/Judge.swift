public import Foundation

/// A program of somebody else's that says whether what we made is what it claims to be.
///
/// Each is a Python script in `Tests/judges` over packages that `Tests/judges/requirements.txt` pins.
/// `scripts/test` installs them into `.build-judges`, or where `ONRECORD_JUDGES` says. Where they are
/// missing a test says that it was skipped; where `CI` is set that is a failure.
public struct Judge {
  /// What a judge said.
  public struct Opinion: Sendable {
    /// Zero where nothing was found wrong.
    public let status: Int32
    /// Everything it printed, on both outputs.
    public let text: String
  }

  /// The judges are not installed where they must be.
  public struct Missing: Error, CustomStringConvertible {
    /// What to do.
    public let description = "the judges are not installed: scripts/test installs them"
  }

  /// The script's file name.
  public let script: String

  /// The judge of a script in `Tests/judges`.
  public init(_ script: String) { self.script = script }

  /// The folder of the judges' Python environment; nil where there is none.
  public static var folder: URL? {
    let environment = ProcessInfo.processInfo.environment["ONRECORD_JUDGES"]
    let url =
      environment.map { URL(fileURLWithPath: $0) }
      ?? Checkout.folder.appendingPathComponent(".build-judges")
    // The list is copied last: where it is, everything is.
    let list = url.appendingPathComponent("requirements.txt")
    return FileManager.default.fileExists(atPath: list.path) ? url : nil
  }

  /// A program of the judges' environment; nil, and said so, where the judges are missing.
  ///
  /// - Throws: `Missing` where `CI` is set.
  public static func program(_ name: String, for test: String) throws -> URL? {
    if let folder { return folder.appendingPathComponent("bin/\(name)") }
    guard ProcessInfo.processInfo.environment["CI"] == nil else { throw Missing() }
    print("skipped: \(test): the judges are not installed (scripts/test installs them)")
    return nil
  }

  /// What the judge says of `input`; nil, and said so, where the judges are missing.
  ///
  /// - Throws: `Missing` where `CI` is set.
  public func opinion(of input: Data, arguments: [String] = []) throws -> Opinion? {
    guard let python = try Self.program("python3", for: script) else { return nil }
    let process = Process()
    process.executableURL = python
    process.arguments = [path] + arguments
    return try Self.run(process, input: input)
  }

  /// Runs a process to its end and collects all that it prints.
  public static func run(_ process: Process, input: Data = Data()) throws -> Opinion {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-judge-\(UUID().uuidString)")
    try input.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Opinion(
      status: process.terminationStatus, text: String(decoding: data, as: UTF8.self))
  }

  private var path: String {
    Checkout.folder.appendingPathComponent("Tests/judges/\(script)").path
  }
}
