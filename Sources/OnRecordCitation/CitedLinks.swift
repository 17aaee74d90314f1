import Foundation
import OnRecordModel
import OnRecordText

/// The names and addresses of a place: in the record, in a reading room, on the original page.
struct CitedLinks {
  private let release: Release
  private let revision: Revision
  private let room: WebAddress?

  init(_ recorded: RecordedReading, room: WebAddress?) {
    release = recorded.release
    revision = recorded.revision
    self.room = room
  }

  /// Where the release was published, if on the web.
  var original: WebAddress? { WebAddress(release.address) }

  /// Names the revision, so that it leads to these words whatever the issuer does later.
  func page(_ selection: PlaceSelection) -> WebAddress? {
    let name =
      switch selection {
      case .whole: ""
      case .turns: "?" + selection.name
      case .paragraphs:
        "#"
          + (selection.name.firstIndex { $0 == "-" || $0 == "&" }
            .map { String(selection.name[..<$0]) } ?? selection.name)
      }
    return room?.appending(path + name)
  }

  /// The reading text in the room; without a room, by its hash (RFC 6920).
  var text: String {
    if let room { return room.appending(path + "/text").description }
    let digits = Array(revision.textHash)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
      UInt8(String(digits[$0...($0 + 1)]), radix: 16)
    }
    let coded = Data(bytes).base64EncodedString().replacing("+", with: "-")
      .replacing("/", with: "_").replacing("=", with: "")
    return "ni:///sha-256;\(coded)"
  }

  private var path: String { "/r/\(PercentCoding.encoded(release.slug))@\(revision.ordinal)" }

  /// `2026-03-03-remarks@1#t9`, as `show` and `cite` take it.
  func name(_ selection: PlaceSelection) -> String {
    "\(release.id)@\(revision.ordinal)" + (selection == .whole ? "" : "#\(selection.name)")
  }

  /// The name in characters that every format takes.
  func key(_ selection: PlaceSelection) -> String {
    let place = selection.name.replacing("&", with: ".")
    let text = "\(release.id):r\(revision.ordinal)" + (place.isEmpty ? "" : ":\(place)")
    let plain = text.unicodeScalars.map { scalar -> String in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789-.:".contains(Character(scalar)))
      return isPlain ? String(scalar) : "x" + String(scalar.value, radix: 16)
    }
    return plain.joined()
  }
}
