import CLibXML2
import OnRecordText

/// One run of libxml2's parser; a class because C gets a pointer to it.
@safe final class XMLRun {
  private let bytes: [UInt8]
  private let receive: (XMLEvent) -> Void
  private var context: xmlParserCtxtPtr?
  private var aligner: XMLAligner
  private var isRefused = false
  /// The names met so far, by where libxml2's dictionary keeps their parts.
  private var names: [NameKey: XMLName] = [:]

  private struct NameKey: Hashable {
    let local: UInt
    let namespace: UInt
  }

  /// libxml2 asks for one call before threads use it at once.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  init(bytes: [UInt8], receive: @escaping (XMLEvent) -> Void) {
    self.bytes = bytes
    self.receive = receive
    aligner = XMLAligner(bytes: bytes)
  }

  /// Whether the document was well-formed to its end.
  func parse() -> Bool {
    guard Self.isReady, !bytes.isEmpty, bytes.count < Int(Int32.max) else { return false }
    let made = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCreateMemoryParserCtxt(
        buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count))
    }
    guard let made = unsafe made else { return false }
    defer { unsafe xmlFreeParserCtxt(made) }
    unsafe context = made
    unsafe made.pointee.sax.pointee = XMLCallbacks.all()
    unsafe made.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_IGNORE_ENC]
    let bits = options.reduce(0) { $0 | Int32(bitPattern: $1.rawValue) }
    guard unsafe xmlCtxtUseOptions(made, bits) == 0 else { return false }
    let status = unsafe xmlParseDocument(made)
    return unsafe status == 0 && made.pointee.wellFormed == 1 && !isRefused
  }

  // MARK: - What the parser tells

  /// A document type could define entities, and no document that is read here has one.
  func refuseDocumentType() {
    isRefused = true
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  func begin(_ name: XMLName, _ attributes: [(name: XMLName, value: String)]) {
    receive(.begin(name, attributes: attributes, aligner.tag(endingNear: position)))
  }

  func end(_ name: XMLName) {
    aligner.move(to: position)
    receive(.end(name))
  }

  func text(_ characters: [UInt8], isCDATA: Bool) {
    aligner.align(characters, isCDATA: isCDATA, position: position, receive)
  }

  /// Where the parser stands, in bytes of the document.
  private var position: Int {
    guard let context = unsafe context, let input = unsafe context.pointee.input else { return 0 }
    let ahead = unsafe input.pointee.cur - input.pointee.base
    return unsafe Int(input.pointee.consumed) + ahead
  }

  // MARK: - Names

  /// A name of which libxml2 keeps one copy as long as the parser lives.
  func name(_ local: UnsafePointer<UInt8>?, _ namespace: UnsafePointer<UInt8>?) -> XMLName {
    let key = NameKey(
      local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
    if let known = names[key] { return known }
    let name = XMLName(
      namespace: unsafe namespace.map { unsafe String(cString: $0) } ?? "",
      local: unsafe local.map { unsafe String(cString: $0) } ?? "")
    names[key] = name
    return name
  }
}
