import OnRecordModel
import OnRecordText

/// What a page says about itself in its head and in attributes.
struct HTMLMetadata {
  private(set) var items: [MetadataItem] = []
  private var hasTitle = false

  /// Takes what a tag says: `<meta>`, `<link rel=canonical>`, `<time datetime>`, `<html lang>`.
  mutating func read(_ tag: HTMLTag, _ element: HTMLElement, _ bytes: [UInt8]) {
    switch element {
    case .meta: readMeta(tag, bytes)
    case .link:
      guard let relation = tag.value(of: "rel", in: bytes),
        ASCII.lowered(bytes[relation]).elementsEqual("canonical".utf8)
      else { return }
      add("canonical", tag.value(of: "href", in: bytes), bytes)
    case .time: add("datetime", tag.value(of: "datetime", in: bytes), bytes)
    case .html: add("lang", tag.value(of: "lang", in: bytes), bytes)
    default: break
    }
  }

  private mutating func readMeta(_ tag: HTMLTag, _ bytes: [UInt8]) {
    let name =
      tag.value(of: "property", in: bytes) ?? tag.value(of: "name", in: bytes)
      ?? tag.value(of: "itemprop", in: bytes)
    guard let name, !name.isEmpty else { return }
    let key = String(decoding: ASCII.lowered(bytes[name]), as: UTF8.self).trimmingASCIISpace()
    add(key, tag.value(of: "content", in: bytes), bytes)
  }

  private mutating func add(_ key: String, _ range: ByteRange?, _ bytes: [UInt8]) {
    guard let range, !range.isEmpty, items.count < 1000 else { return }
    let value = CharacterReference.string(of: range, in: bytes, isAttribute: true)
      .trimmingASCIISpace()
    if !value.isEmpty { items.append(MetadataItem(key: key, value: value, source: range)) }
  }

  /// Takes the words of the first `<title>`, runs of white space as one space.
  mutating func title(_ range: ByteRange, _ bytes: [UInt8]) {
    guard !hasTitle else { return }
    let words = CharacterReference.string(of: range, in: bytes, isAttribute: false).utf8
      .split(whereSeparator: ASCII.isSpace).map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else { return }
    hasTitle = true
    var trimmed = range
    while ASCII.isSpace(bytes[trimmed.lowerBound]) {
      trimmed = trimmed.lowerBound + 1..<trimmed.upperBound
    }
    while ASCII.isSpace(bytes[trimmed.upperBound - 1]) {
      trimmed = trimmed.lowerBound..<trimmed.upperBound - 1
    }
    items.append(
      MetadataItem(key: "title", value: words.joined(separator: " "), source: trimmed))
  }
}
