extension StringProtocol {
  /// The first place of a string, by bytes.
  ///
  /// Complexity: O(length × length of the needle), in practice O(length).
  func range(of needle: String) -> Range<Index>? {
    let found = utf8.withContiguousStorageIfAvailable { text -> Int? in
      let place = unsafe needle.utf8.withContiguousStorageIfAvailable { wanted -> Int? in
        unsafe ASCIIText.place(of: wanted, in: text)
      }
      return place ?? nil
    }
    guard let offset = found ?? nil else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: needle.utf8.count)
  }

  /// With capitals A–Z made small and all else as it is.
  ///
  /// What is looked for in it must be ASCII; many times quicker than `lowercased()` where an accent or
  /// a curly mark stands in the string.
  var asciiLowered: String { ASCIIText.lowered(Substring(self).utf8.span) }

  /// Whether a string stands in this one, by bytes.
  func has(_ needle: String) -> Bool { range(of: needle) != nil }

  /// The stretches between spaces (U+0020), by bytes: a collapsed string has no other white space.
  var words: [Substring] {
    let whole = Substring(self)
    let utf8 = whole.utf8
    let bytes = utf8.span
    var words: [Substring] = []
    var start = 0
    var place = 0
    func add() {
      guard start < place else { return }
      let first = utf8.index(utf8.startIndex, offsetBy: start)
      words.append(whole[first..<utf8.index(first, offsetBy: place - start)])
    }
    while place < bytes.count {
      if bytes[place] == 0x20 {
        add()
        start = place + 1
      }
      place += 1
    }
    add()
    return words
  }
}

extension ASCIIText {
  /// A string of bytes with capitals A–Z made small, quicker than `lowercased()` for short words.
  static func lowered(_ bytes: some Collection<UInt8>) -> String {
    let count = bytes.count
    return unsafe String(unsafeUninitializedCapacity: count) { buffer in
      var place = 0
      for byte in bytes {
        unsafe buffer[place] = Bytes.isUpper(byte) ? byte | 0x20 : byte
        place += 1
      }
      return place
    }
  }
}

/// Work on strings whose letters are mostly ASCII, by their bytes.
enum ASCIIText {
  /// The first place of bytes in others; nil where they do not stand.
  static func place(
    of wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let last = text.count - wanted.count
    guard last >= 0, let first = unsafe wanted.first else { return nil }
    var start = 0
    search: while start <= last {
      guard unsafe text[start] == first else {
        start += 1
        continue
      }
      var index = 1
      while index < wanted.count {
        guard unsafe text[start + index] == wanted[index] else {
          start += 1
          continue search
        }
        index += 1
      }
      return start
    }
    return nil
  }

  /// The same of bytes that lie together.
  static func lowered(_ bytes: Span<UInt8>) -> String {
    unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
      for place in 0..<bytes.count {
        let byte = bytes[place]
        unsafe buffer[place] = Bytes.isUpper(byte) ? byte | 0x20 : byte
      }
      return bytes.count
    }
  }

  /// Letters of a string and how many of them are capitals; nil where it has letters beyond ASCII.
  static func letters(_ string: some StringProtocol) -> (letters: Int, upper: Int)? {
    var letters = 0
    var upper = 0
    for byte in string.utf8 {
      if byte >= 0x80 && byte != 0xE2 && byte != 0x80 && byte != 0x99 && byte != 0x98 { return nil }
      if Bytes.isUpper(byte) {
        upper += 1
        letters += 1
      } else if Bytes.isLower(byte) {
        letters += 1
      }
    }
    return (letters, upper)
  }
}
