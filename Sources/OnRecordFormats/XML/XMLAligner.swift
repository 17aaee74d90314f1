import OnRecordText

/// Finds where the characters that a parser hands on stand in the document.
///
/// Parser and aligner go through the document side by side: what the parser calls text is compared with
/// the bytes from where the last event ended.
struct XMLAligner {
  private let bytes: [UInt8]
  /// The end of what was handed on.
  private var place = 0
  private var isInCDATA = false

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func move(to position: Int) {
    place = max(place, min(position, bytes.count))
    isInCDATA = false
  }

  /// The tag whose attributes the parser has just read; no `<` stands in an attribute.
  mutating func tag(endingNear position: Int) -> ByteRange {
    var start = max(place, min(position, bytes.count) - 1)
    while start > place, bytes[start] != UInt8(ascii: "<") { start -= 1 }
    var end = min(position, bytes.count)
    while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
    end = min(end + 1, bytes.count)
    move(to: end)
    return start..<end
  }

  /// Hands characters on with their places.
  ///
  /// - Parameter position: Where the parser stands, up to which the characters reach at most.
  /// - Complexity: O(characters), comments passed over.
  mutating func align(
    _ characters: [UInt8], isCDATA: Bool, position: Int, _ receive: (XMLEvent) -> Void
  ) {
    enter(isCDATA: isCDATA)
    let start = place
    var copied = place
    var index = 0
    while index < characters.count, place < bytes.count {
      if bytes[place] == UInt8(ascii: "&"), !isCDATA {
        if copied < place { receive(.text(copied..<place)) }
        let end = referenceEnd(from: place)
        receive(.replaced(place..<end, with: Array(characters[index...])))
        place = end
        return
      }
      if bytes[place] == 0x0D, characters[index] == 0x0A {
        if copied < place { receive(.text(copied..<place)) }
        let isPair = place + 1 < bytes.count && bytes[place + 1] == 0x0A
        let end = place + (isPair ? 2 : 1)
        receive(.replaced(place..<end, with: [0x0A]))
        place = end
        copied = end
        index += 1
        continue
      }
      guard bytes[place] == characters[index] else {
        // Not met in any test; the words matter more than their exact place.
        return replaceAll(characters[index...], from: copied, handedOn: start, position, receive)
      }
      place += 1
      index += 1
    }
    if copied < place { receive(.text(copied..<place)) }
    leaveCDATA()
  }

  private mutating func replaceAll(
    _ rest: ArraySlice<UInt8>, from copied: Int, handedOn start: Int, _ position: Int,
    _ receive: (XMLEvent) -> Void
  ) {
    if copied < place { receive(.text(copied..<place)) }
    let end = max(place, min(position, bytes.count))
    receive(.replaced(place..<end, with: Array(rest)))
    place = end
  }

  /// Past comments and instructions to where characters begin.
  private mutating func enter(isCDATA: Bool) {
    guard !isInCDATA else { return }
    while place + 3 < bytes.count, bytes[place] == UInt8(ascii: "<") {
      let ending: StaticString
      if isCDATA, ASCII.hasPrefix("<![cdata[", in: bytes, at: place) {
        place += 9
        isInCDATA = true
        return
      } else if bytes[place + 1] == UInt8(ascii: "?") {
        ending = "?>"
      } else if ASCII.hasPrefix("<!--", in: bytes, at: place) {
        ending = "-->"
      } else if ASCII.hasPrefix("<![cdata[", in: bytes, at: place) {
        ending = "]]>"
      } else {
        return
      }
      guard let end = ASCII.find(ending, in: bytes, from: place + 2) else { return }
      place = end + ending.utf8CodeUnitCount
    }
  }

  private mutating func leaveCDATA() {
    guard isInCDATA, ASCII.hasPrefix("]]>", in: bytes, at: place) else { return }
    place += 3
    isInCDATA = false
  }

  private func referenceEnd(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: ";") { end += 1 }
    return min(end + 1, bytes.count)
  }
}
