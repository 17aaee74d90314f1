import Foundation
import Glibc

/// What a server sent.
struct WebResponse: Sendable {
  let status: Int
  /// Names in lower case; of several of one name, the last.
  let headers: [String: String]
  let body: [UInt8]
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A client that sends exactly the bytes that it is told to, and reads what comes to its end.
struct WebClient: Sendable {
  let port: Int
  /// What stands before each path.
  let prefix: String

  struct Refused: Error {}

  func get(_ path: String, _ headers: [String: String] = [:]) async throws -> WebResponse {
    try await send("GET", path, headers)
  }

  func send(
    _ method: String, _ path: String, _ headers: [String: String] = [:], body: [UInt8]? = nil
  ) async throws -> WebResponse {
    var head = "\(method) \(prefix)\(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
    for (name, value) in headers { head += "\(name): \(value)\r\n" }
    if let body { head += "Content-Length: \(body.count)\r\n" }
    return try await raw(Array((head + "\r\n").utf8) + (body ?? []))
  }

  /// Sends bytes as they are, whatever the server says meanwhile.
  func raw(_ bytes: [UInt8]) async throws -> WebResponse {
    try await Self.waiting { try exchange(bytes) }
  }

  /// Runs what waits for the network on a thread of its own: the server needs the tests' few.
  static func waiting<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
    }
  }

  private func exchange(_ bytes: [UInt8]) throws -> WebResponse {
    let descriptor = try began(bytes)
    defer { close(descriptor) }
    return try response(readAll(descriptor))
  }

  /// A connection over which bytes were sent, and nothing was read yet.
  func began(_ bytes: [UInt8]) throws -> Int32 {
    let descriptor = try connected()
    var offset = 0
    while offset < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.send(
          descriptor, $0.baseAddress.map { unsafe $0 + offset }, bytes.count - offset,
          Int32(MSG_NOSIGNAL))
      }
      // A server may have said all that it has to say before it has everything.
      guard count > 0 else { break }
      offset += count
    }
    return descriptor
  }

  /// A connection to the server.
  func connected() throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw Refused() }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = unsafe withUnsafePointer(to: &address) {
      unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else {
      close(descriptor)
      throw Refused()
    }
    return descriptor
  }

  func readAll(_ descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe part.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      guard count > 0 else { return bytes }
      bytes += part[..<count]
    }
  }

  func response(_ bytes: [UInt8]) throws -> WebResponse {
    let end = Array("\r\n\r\n".utf8)
    let split = bytes.indices.first { bytes[$0...].starts(with: end) }
    guard let split else { throw Refused() }
    let lines = String(decoding: bytes[..<split], as: UTF8.self).split(separator: "\r\n")
    let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    guard let status else { throw Refused() }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      let pair = line.split(separator: ":", maxSplits: 1)
      headers[pair[0].lowercased()] =
        pair.count > 1 ? pair[1].trimmingCharacters(in: .whitespaces) : ""
    }
    return WebResponse(status: status, headers: headers, body: Array(bytes[(split + 4)...]))
  }
}

extension WebClient {
  /// A field of a form.
  struct Field: Sendable {
    let name: String
    let bytes: [UInt8]
    let file: String?

    init(_ name: String, _ bytes: [UInt8], file: String? = nil) {
      self.name = name
      self.bytes = bytes
      self.file = file
    }

    init(_ name: String, _ text: String, file: String? = nil) {
      self.init(name, Array(text.utf8), file: file)
    }
  }

  /// Sends a form to be checked, as a browser does.
  func check(_ fields: [Field], _ headers: [String: String] = [:]) async throws -> WebResponse {
    let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
    var body: [UInt8] = []
    for field in fields {
      let file = field.file.map { "; filename=\"\($0.replacing("\"", with: "%22"))\"" } ?? ""
      body +=
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(field.name)\"\(file)\r\n".utf8
      if file.isEmpty == false { body += "Content-Type: application/octet-stream\r\n".utf8 }
      body += Array("\r\n".utf8) + field.bytes + Array("\r\n".utf8)
    }
    body += "--\(boundary)--\r\n".utf8
    var headers = headers
    headers["Content-Type"] = "multipart/form-data; boundary=\(boundary)"
    return try await send("POST", "/check", headers, body: body)
  }

  func check(_ field: Field, _ headers: [String: String] = [:]) async throws -> WebResponse {
    try await check([field], headers)
  }
}
