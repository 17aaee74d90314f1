/// Finds where a run of ASCII letters ends, eight bytes a step.
enum ASCIILetters {
  /// How many ASCII letters stand in a row from an offset on; none beyond `limit`, which the bytes reach.
  ///
  /// The last steps of fewer than eight bytes are not looked at: the run may go on there.
  @inline(__always)
  static func run(in bytes: [UInt8], from offset: Int, to limit: Int) -> Int {
    var at = offset
    while at <= limit - 8 {
      let count = ByteLanes(bytes, at: at).leadingLetters
      at += count
      if count < 8 { break }
    }
    return at - offset
  }
}
