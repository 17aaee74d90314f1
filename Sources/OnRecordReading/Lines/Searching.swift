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

  /// Whether a string stands in this one, by bytes.
  func has(_ needle: String) -> Bool { range(of: needle) != nil }

  /// The stretches between spaces (U+0020), by bytes: a collapsed string has no other white space.
  var words: [Substring] {
    var words: [Substring] = []
    var start = utf8.startIndex
    var index = start
    while index != utf8.endIndex {
      if utf8[index] == 0x20 {
        if start != index { words.append(Substring(self[start..<index])) }
        start = utf8.index(after: index)
        index = start
      } else {
        index = utf8.index(after: index)
      }
    }
    if start != index { words.append(Substring(self[start..<index])) }
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
