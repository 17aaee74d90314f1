import OnRecordText

/// The files of a Word document and how they refer to one another (ECMA-376 part 2).
struct WordPackage {
  private let archive: ZIPArchive
  /// The part that holds the text, such as `word/document.xml`.
  let mainPart: String
  private let relations: [String: Relation]

  struct Relation {
    /// The last word of the relation's type, such as `footnotes`.
    let kind: String
    /// The path of a part, or an address outside.
    let target: String
    let isExternal: Bool
  }

  /// The document in an archive; nil where it holds none.
  init?(_ archive: ZIPArchive) throws(FormatError) {
    let root = try Self.relations(in: archive, of: "")
    let named = root.values.first { $0.kind == "officeDocument" && !$0.isExternal }?.target
    let main = named.flatMap { archive.holds($0) ? $0 : nil } ?? "word/document.xml"
    guard archive.holds(main), !main.asciiLowercased().hasPrefix("xl/"),
      !main.asciiLowercased().hasPrefix("ppt/")
    else { return nil }
    self.archive = archive
    mainPart = main
    relations = try Self.relations(in: archive, of: main)
  }

  /// The path of the part that stands in a relation to the text; nil where none does.
  func part(_ kind: String) -> String? {
    let targets = relations.values.filter { $0.kind == kind && !$0.isExternal }.map(\.target)
    return targets.sorted().first { archive.holds($0) }
  }

  func bytes(of part: String) throws(FormatError) -> [UInt8] {
    guard let bytes = try archive.bytes(of: part) else { throw .damagedArchive }
    return bytes
  }

  /// Where the links of a part lead, by the names that it uses.
  func links(of part: String) throws(FormatError) -> [String: String] {
    let relations = part == mainPart ? relations : try Self.relations(in: archive, of: part)
    return relations.filter { $0.value.kind == "hyperlink" && $0.value.isExternal }
      .mapValues(\.target)
  }

  /// The title and such of the document's own properties, with the place of their packed bytes.
  func properties() throws(FormatError) -> (bytes: [UInt8], place: ByteRange)? {
    let root = try Self.relations(in: archive, of: "")
    guard let path = root.values.first(where: { $0.kind == "core-properties" })?.target,
      let bytes = try archive.bytes(of: path), let place = archive.place(of: path)
    else { return nil }
    return (bytes, place)
  }

  // MARK: - Relations

  private static func relations(
    in archive: ZIPArchive, of part: String
  ) throws(FormatError) -> [String: Relation] {
    let (folder, name) = split(part)
    guard let bytes = try archive.bytes(of: "\(folder)_rels/\(name).rels") else { return [:] }
    var found: [String: Relation] = [:]
    do {
      try XMLScanner.scan(SourceDecoder.decode(bytes, hint: nil).bytes) { event in
        guard case .begin(let name, let attributes, _) = event, name.local == "Relationship"
        else { return }
        let all = WordAttributes(attributes)
        guard let id = all["Id"], let type = all["Type"], let target = all["Target"] else { return }
        let isExternal = all["TargetMode"] == "External"
        guard let path = isExternal ? target : resolved(target, in: folder) else { return }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        found[id] = Relation(kind: kind, target: path, isExternal: isExternal)
      }
    } catch {
      throw .damagedDocument
    }
    return found
  }

  /// The folder of a part with its last slash, and its name.
  private static func split(_ part: String) -> (folder: String, name: String) {
    guard let slash = part.lastIndex(of: "/") else { return ("", part) }
    return (String(part[...slash]), String(part[part.index(after: slash)...]))
  }

  /// A target as a path in the archive; nil where it would lead out of it.
  static func resolved(_ target: String, in folder: String) -> String? {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..":
        guard !path.isEmpty else { return nil }
        path.removeLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }
}

extension FormatError {
  static let damagedDocument = FormatError(
    kind: .damaged, formatName: "Word document (DOCX)",
    message:
      "The Word document is damaged: a part of it is not well-formed XML; open it in the program"
      + " that wrote it and save it anew.")
}
