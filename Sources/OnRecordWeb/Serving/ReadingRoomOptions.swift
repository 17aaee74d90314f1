/// Where the reading room is to be found, and how much it gives to one reader.
public struct ReadingRoomOptions: Sendable {
  /// The name or number of the interface to listen on; loopback is for this machine alone.
  public var host: String
  /// The port; 0 for any free one.
  public var port: Int
  /// The path below which everything stands, as readers see it: `/record`, or empty.
  public private(set) var prefix: String
  /// The address by which readers reach the room, without a slash at its end; nil for the one it
  /// listens on.
  ///
  /// Citations, feeds and the sitemap name pages by it.
  public private(set) var address: String?
  /// How much of one reader's is taken.
  public var limits = Limits()

  /// Options from what a person typed.
  ///
  /// - Parameters:
  ///   - prefix: A path; slashes at its ends do not matter.
  ///   - address: An address with `http://` or `https://`; its path becomes the prefix where none is
  ///     given.
  /// - Throws: `ReadingRoomFailure` of kind `badOption`.
  public init(
    host: String = "127.0.0.1", port: Int = 8080, prefix: String? = nil, address: String? = nil
  ) throws {
    self.host = host
    self.port = port
    guard (0...65535).contains(port) else {
      throw ReadingRoomFailure(kind: .badOption, message: "a port is a number from 0 to 65535")
    }
    let parts = try address.map(Self.parts)
    self.prefix = try Self.path(prefix ?? parts?.path ?? "")
    self.address = try parts.map { $0.origin + (try Self.path($0.path)) }
  }

  /// Where the room is to be found on this machine, with the prefix.
  func listeningAddress(port: Int) -> String {
    let name = host.contains(":") ? "[\(host)]" : host
    return "http://\(name):\(port)\(prefix)"
  }

  private static func parts(of address: String) throws -> (origin: String, path: String) {
    let failure = ReadingRoomFailure(
      kind: .badOption, message: "an address is written https://records.example.org/room")
    guard let scheme = ["http://", "https://"].first(where: address.hasPrefix) else {
      throw failure
    }
    let rest = address.dropFirst(scheme.count)
    let authority = rest.prefix { $0 != "/" }
    let isName = authority.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: ".-:[]".utf8.contains(byte)
      }
    }
    guard !authority.isEmpty, isName else { throw failure }
    return (scheme + authority, String(rest.dropFirst(authority.count)))
  }

  /// `/a/b` of a path with or without slashes at its ends.
  private static func path(_ text: String) throws -> String {
    let parts = text.split(separator: "/")
    let isPlain = parts.allSatisfy { part in
      part.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "-._~".utf8.contains(byte)
        }
      } && part != "." && part != ".."
    }
    guard isPlain else {
      throw ReadingRoomFailure(
        kind: .badOption,
        message: "a prefix is a path of letters, digits and - . _ ~, such as /record")
    }
    return parts.map { "/" + $0 }.joined()
  }
}

/// How much of one reader's is taken, so that others are still served.
public struct Limits: Sendable {
  /// Longest path with query, in bytes.
  public var addressBytes = 8 << 10
  /// Most parameters of a query or form.
  public var parameters = 64
  /// Longest draft, in bytes; a form that has one may be longer by a half.
  public var draftBytes = 2 << 20
  /// Most quotations that one check compares.
  public var quotations = 1000
  /// How long one check may take once its turn has come, in seconds, reading the draft included.
  public var checkSeconds = 30
  /// Most drafts that arrive at a time.
  public var arrivingDrafts = 32
  /// How long a request may take to arrive, in seconds.
  public var arrivalSeconds = 30
  /// How long a connection may say nothing, in seconds.
  public var idleSeconds = 60
  /// Most connections at a time.
  public var connections = 1024
  /// Most requests that wait for the record, and most checks that wait for their turn.
  public var waitingReaders = 512
  /// Most checks that wait for their turn.
  public var waitingChecks = 8
  /// Bytes of finished pages that are kept.
  public var cachedBytes = 64 << 20

  /// Longest body of a request, in bytes: Base64 makes a draft longer by a third, a form by its fields.
  var bodyBytes: Int { draftBytes + draftBytes / 2 + 4096 }

  /// The usual limits.
  public init() {}
}

/// Why the reading room could not open; the message says what to do.
public struct ReadingRoomFailure: Error, Hashable, Sendable {
  /// What kind of failure.
  public enum Kind: Hashable, Sendable {
    /// An option that cannot be.
    case badOption
    /// The port is taken or may not be had, or the host is not this machine's.
    case cannotListen
    /// Something that is built in is broken.
    case broken
  }
  /// What kind.
  public var kind: Kind
  /// A sentence for a person.
  public var message: String

  /// A failure of a kind with its message.
  public init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }
}
