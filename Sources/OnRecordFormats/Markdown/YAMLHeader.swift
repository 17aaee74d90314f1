import OnRecordModel
import OnRecordText
import Yams

/// Reads any YAML header through a whole parser: scalars and lists of scalars of its top mapping.
enum YAMLHeader {
  /// The items of a header; nil where it is no valid YAML or no mapping.
  static func items(in bytes: [UInt8], range: ByteRange) -> [MetadataItem]? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let node = try? Yams.compose(yaml: text) else {
      return bytes[range].allSatisfy(ASCII.isSpace) ? [] : nil
    }
    guard case .mapping(let mapping) = node else { return nil }
    let places = LinePlaces(bytes: bytes, range: range)
    var items: [MetadataItem] = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else { continue }
      for scalar in scalars(of: value) {
        items.append(
          MetadataItem(
            key: name.string.asciiLowercased(), value: scalar.string,
            source: places.range(of: scalar)))
      }
    }
    return items
  }

  private static func scalars(of node: Node) -> [Node.Scalar] {
    switch node {
    case .scalar(let scalar): [scalar]
    case .sequence(let sequence): sequence.compactMap(\.scalar)
    default: []
    }
  }
}

/// Turns the parser's lines and columns into byte ranges.
private struct LinePlaces {
  let bytes: [UInt8]
  let limit: Int
  private var starts: [Int]

  init(bytes: [UInt8], range: ByteRange) {
    self.bytes = bytes
    limit = range.upperBound
    starts = [range.lowerBound]
    for index in range where bytes[index] == 0x0A { starts.append(index + 1) }
  }

  /// Where a scalar stands: exactly for plain and quoted ones, else its first line.
  func range(of scalar: Node.Scalar) -> ByteRange {
    guard let mark = scalar.mark, mark.line >= 1, mark.line <= starts.count else {
      return limit..<limit
    }
    var offset = starts[mark.line - 1]
    // Columns count code points from 1.
    var column = 1
    while column < mark.column, offset < limit {
      offset += 1
      while offset < limit, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    var reader = YAMLScalar(bytes: bytes, limit: limit)
    if reader.read(at: offset) == scalar.string { return reader.content }
    var end = offset
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return offset..<end
  }
}
