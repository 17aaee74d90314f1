import CLibXML2

/// The functions that libxml2 calls, each of which hands on to the run it was given.
enum XMLCallbacks {
  /// A table with nothing in it but what is needed: no tree is built, no entity is known.
  static func all() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.internalSubset = { run, _, _, _ in
      unsafe XMLCallbacks.run(run)?.refuseDocumentType()
    }
    unsafe handler.startElementNs = { run, local, _, namespace, _, _, count, _, attributes in
      guard let run = unsafe XMLCallbacks.run(run) else { return }
      let name = unsafe run.name(local, namespace)
      run.begin(name, unsafe XMLCallbacks.attributes(attributes, Int(count), of: run))
    }
    unsafe handler.endElementNs = { run, local, _, namespace in
      guard let run = unsafe XMLCallbacks.run(run) else { return }
      run.end(unsafe run.name(local, namespace))
    }
    unsafe handler.characters = { run, start, count in
      unsafe XMLCallbacks.text(run, start, count, isCDATA: false)
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = { run, start, count in
      unsafe XMLCallbacks.text(run, start, count, isCDATA: true)
    }
    return unsafe handler
  }

  private static func run(_ pointer: UnsafeMutableRawPointer?) -> XMLRun? {
    unsafe pointer.map { unsafe Unmanaged<XMLRun>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func text(
    _ pointer: UnsafeMutableRawPointer?, _ start: UnsafePointer<UInt8>?, _ count: Int32,
    isCDATA: Bool
  ) {
    guard let run = unsafe run(pointer), let start = unsafe start, count > 0 else { return }
    let characters = unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
    run.text(characters, isCDATA: isCDATA)
  }

  /// Five pointers an attribute: local name, prefix, namespace, value, the value's end.
  private static func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, _ count: Int, of run: XMLRun
  ) -> [(name: XMLName, value: String)] {
    guard let pointers = unsafe pointers, count > 0 else { return [] }
    return (0..<count).map { number in
      let first = unsafe pointers + number * 5
      let name = unsafe run.name(first[0], first[2])
      guard let start = unsafe first[3], let end = unsafe first[4] else { return (name, "") }
      let value = unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      // Where entities are not replaced, libxml2 leaves an ampersand as this reference.
      return (name, value.utf8.contains(0x26) ? value.replacing("&#38;", with: "&") : value)
    }
  }
}
