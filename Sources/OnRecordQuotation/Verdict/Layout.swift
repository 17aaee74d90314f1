import OnRecordText

/// Comparing characters with layout set aside: any run of white space is one space.
enum Layout {
  /// The bytes with every run of layout characters as one space, none at the ends.
  static func collapsed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(bytes)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var at = 0
    var pending = false
    while at < bytes.count {
      let width = Whitespace.width(in: bytes, at: at)
      if width > 0 {
        pending = !out.isEmpty
        at += width
        continue
      }
      if pending { out.append(0x20) }
      pending = false
      out.append(bytes[at])
      at += 1
    }
    return out
  }

  /// Whether a gap has layout characters at its beginning or its end.
  static func edges(_ bytes: [UInt8]) -> (lead: Bool, trail: Bool) {
    (Whitespace.width(in: bytes, at: 0) > 0, Whitespace.width(in: bytes, before: bytes.count) > 0)
  }

  /// A gap between words with its white space collapsed, kept at the ends.
  static func gap(_ bytes: [UInt8]) -> [UInt8] {
    let (lead, trail) = edges(bytes)
    var core = collapsed(bytes)
    if core.isEmpty { return lead ? [0x20] : [] }
    if lead { core.insert(0x20, at: 0) }
    if trail { core.append(0x20) }
    return core
  }
}
