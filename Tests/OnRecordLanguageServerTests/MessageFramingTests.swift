import OnRecordTestSupport
import Testing

@testable import OnRecordLanguageServer

@Suite("Parting a stream into messages")
struct MessageFramingTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func frames(_ stream: [UInt8], chunk: Int, most: Int = 1 << 16) -> [MessageFraming.Frame]
  {
    var framing = MessageFraming(mostBytes: most)
    var frames: [MessageFraming.Frame] = []
    for start in stride(from: 0, to: stream.count, by: chunk) {
      framing.append(Array(stream[start..<min(start + chunk, stream.count)]))
      while let frame = framing.next() { frames.append(frame) }
    }
    return frames
  }

  private let first = Array(#"{"jsonrpc":"2.0","method":"é"}"#.utf8)
  private let second = Array("{}".utf8)

  @Test("In whatever pieces they come", arguments: [1, 2, 3, 7, 20, 1000])
  func pieces(chunk: Int) {
    let stream = MessageFraming.framed(first) + MessageFraming.framed(second)
    #expect(frames(stream, chunk: chunk) == [.message(first), .message(second)])
  }

  @Test("With other fields, in small letters, with line feeds alone")
  func headers() {
    let typed = bytes(
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}")
    #expect(frames(typed, chunk: 5) == [.message(second)])
    #expect(frames(bytes("content-length:2\n\n{}"), chunk: 1) == [.message(second)])
    #expect(frames(bytes("Content-Length: 0\r\n\r\n"), chunk: 50) == [.message([])])
  }

  @Test(
    "A header that says no length is a fault, and the next message is found",
    arguments: [
      "Content-Length: x\r\n\r\n{}", "Content-Length: -5\r\n\r\n", "Length: 2\r\n\r\n{}",
      "\r\n\r\n",
      "Content-Length: 99999999999999999999999\r\n\r\n", "hello\n\n",
      "Content-Length: " + String(repeating: "1", count: 6000),
    ])
  func faults(header: String) {
    for chunk in [1, 64, 100_000] {
      let stream = bytes(header) + MessageFraming.framed(first)
      let found = frames(stream, chunk: chunk)
      #expect(found.first == .fault(.header))
      #expect(found.last == .message(first), "\(header.prefix(40)) by \(chunk)")
    }
  }

  @Test("A message that is too long is skipped, and not held")
  func tooLong() {
    var framing = MessageFraming(mostBytes: 100)
    framing.append(bytes("Content-Length: 50000000\r\n\r\n"))
    #expect(framing.next() == .fault(.tooLong(50_000_000)))
    let chunk = [UInt8](repeating: 0x41, count: 1_000_000)
    for _ in 0..<50 {
      framing.append(chunk)
      #expect(framing.next() == nil)
      #expect(framing.heldBytes < 2_000_000)
    }
    framing.append(MessageFraming.framed(second))
    #expect(framing.next() == .message(second))
  }

  @Test("A length that nothing can have is not waited for")
  func absurd() {
    var framing = MessageFraming()
    framing.append(bytes("Content-Length: 9000000000000000000\r\n\r\n"))
    #expect(framing.next() == .fault(.tooLong(9_000_000_000_000_000_000)))
    framing.append(MessageFraming.framed(second))
    #expect(framing.next() == .message(second))
  }

  @Test("Any bytes end in frames, and what follows them is found")
  func noise() {
    var random = SplitMix64(seed: 20_311)
    let pieces = [
      "Content-Length: 3\r\n\r\n", "Content-Length: ", "Content-", "3", "\r\n\r\n", "\r\n", "\n",
      "{}",
      "Content-Type: x\r\n", "\0", " ",
    ].map(bytes)
    for _ in 0..<200 {
      var stream: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<60, using: &random) {
        stream += pieces.randomElement(using: &random) ?? []
        if Bool.random(using: &random) { stream.append(UInt8.random(in: 0...255, using: &random)) }
      }
      var framing = MessageFraming(mostBytes: 64)
      framing.append(stream)
      while framing.next() != nil {}
      // Half a message, or half a header, may be what the noise ends in.
      framing.append([UInt8](repeating: 0x20, count: 5000) + bytes("\r\n\r\n"))
      while framing.next() != nil {}
      framing.append(MessageFraming.framed(second))
      var last: MessageFraming.Frame?
      while let frame = framing.next() { last = frame }
      #expect(last == .message(second))
    }
  }
}
