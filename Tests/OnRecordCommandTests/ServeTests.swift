import Foundation
import OnRecordTestSupport
import Testing

/// The reading room as the one who keeps it starts and ends it.
@Suite("serve, and the script that sets up, on the built program")
struct ServeTests {
  /// Waits until a process has written a whole line; nil where it ends before.
  private func line(_ handle: FileHandle) -> String? {
    var bytes: [UInt8] = []
    while let byte = handle.readData(ofLength: 1).first {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }

  /// Asks an address; the body of what comes.
  private func page(_ address: String) throws -> String {
    let curl = Process()
    curl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    curl.arguments = [
      "python3", "-c",
      "import sys,urllib.request; print(urllib.request.urlopen(sys.argv[1]).read().decode())",
      address,
    ]
    return try Judge.run(curl).text
  }

  @Test(
    "It prints its address, answers there, and ends with 0 on Ctrl-C", arguments: [SIGINT, SIGTERM])
  func ends(on signal: Int32) throws {
    let workshop = try Workshop()
    try workshop.write("1.txt", Workshop.briefing(1))
    #expect(try Program.run("add", workshop.sources, record: workshop.record).status == 0)
    let server = try Program.process(["serve", "--port", "0"], record: workshop.record)
    let output = Pipe()
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer { if server.isRunning { server.terminate() } }
    let address = try #require(line(output.fileHandleForReading))
    #expect(address.hasPrefix("http://127.0.0.1:"))
    #expect(try page(address).contains("</html>"))
    let taken = try #require(address.split(separator: ":").last?.dropLast())
    let second = try Program.run("serve", "--port", String(taken), record: workshop.record)
    #expect(second.status == 2 && second.errors.contains("is taken"), "\(second.errors)")
    kill(server.processIdentifier, signal)
    server.waitUntilExit()
    #expect(server.terminationStatus == 0 && server.terminationReason == .exit)
  }

  @Test("scripts/start answers on the terminal and opens the reading room, until Ctrl-C")
  func start() throws {
    let tools = try standIn()
    defer { try? FileManager.default.removeItem(at: tools) }
    let short = try script(["--no-serve"], tools)
    let told = try Judge.run(short)
    #expect(told.status == 0, "\(told.text)")
    #expect(told.text.contains("misattributed") || told.text.contains("REPORTER'S WORDS"))
    #expect(!told.text.contains("http://"))

    let long = try script([], tools)
    let output = Pipe()
    long.standardOutput = output
    long.standardError = FileHandle.nullDevice
    try long.run()
    defer { if long.isRunning { long.terminate() } }
    var last: String?
    while let line = line(output.fileHandleForReading) {
      last = line
      if line.hasPrefix("http://") { break }
    }
    let address = try #require(last)
    #expect(try page(address).contains("10 releases"))
    kill(long.processIdentifier, SIGINT)
    long.waitUntilExit()
    #expect(long.terminationStatus == 0 && long.terminationReason == .exit)
  }

  private func script(_ arguments: [String], _ tools: URL) throws -> Process {
    let process = Process()
    process.executableURL = Checkout.folder.appendingPathComponent("scripts/start")
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["CI"] = nil
    environment["PATH"] = tools.path + ":" + (environment["PATH"] ?? "")
    process.environment = environment
    return process
  }

  /// A folder with a `swift` that has built already: the program beside the tests.
  private func standIn() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("onrecord-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let built = try Program.url.deletingLastPathComponent().path
    let swift = folder.appendingPathComponent("swift")
    let text = """
      #!/bin/sh
      case "$*" in
        --version) echo "Swift version 6.3" ;;
        *--show-bin-path*) echo "\(built)" ;;
      esac

      """
    try Data(text.utf8).write(to: swift)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift.path)
    return folder
  }
}
