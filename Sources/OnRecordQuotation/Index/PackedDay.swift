/// A day as a number that sorts: 20220203; 0 where none is known.
struct PackedDay: Hashable, Sendable {
  let value: UInt32

  init(_ day: String?) {
    var value: UInt32 = 0
    var digits = 0
    for byte in (day ?? "").utf8 where byte >= 0x30 && byte <= 0x39 && digits < 8 {
      value = value * 10 + UInt32(byte - 0x30)
      digits += 1
    }
    self.value = digits == 8 ? value : 0
  }

  init(value: UInt32) { self.value = value }
}
