/// Makes Word documents for tests from the XML of their paragraphs.
public struct WordFile {
  /// What stands in `w:body`.
  public var body: String
  /// What stands in `w:footnotes`; nil for a document without any.
  public var footnotes: String?
  /// What stands in `w:endnotes`; nil for a document without any.
  public var endnotes: String?
  /// What stands in `w:styles`; nil for a document without any.
  public var styles: String?
  /// Title of the document's properties; nil for a document without properties.
  public var title: String?
  /// Relations of the text beside those to the parts above.
  public var relations = ""
  /// The main namespace.
  public var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  /// A document of a body alone.
  public init(_ body: String) { self.body = body }

  /// The document whose paragraphs have these words, without typography.
  public init(paragraphs: [String]) {
    body = paragraphs.map { Self.paragraph($0) }.joined()
  }

  /// A paragraph of one run; mark-up characters of the words are escaped.
  public static func paragraph(_ words: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)\(run(words))</w:p>"
  }

  /// A run of characters with properties.
  public static func run(_ words: String, _ properties: String = "") -> String {
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
    return "<w:r>\(look)<w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
  }

  /// The styles that Word itself has under these names.
  public static let commonStyles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>\
    <w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Crosshead"><w:name w:val="Our Crosshead"/>\
    <w:basedOn w:val="berschrift2"/></w:style>
    <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/>\
    <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
    <w:style w:type="character" w:styleId="Note"><w:name w:val="Editor's note"/>\
    <w:rPr><w:vanish/></w:rPr></w:style>
    """

  private var names: String {
    """
    xmlns:w="\(namespace)" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:v="urn:schemas-microsoft-com:vml"
    """
  }

  /// The members of the file in the usual order.
  public func members() -> [ZIPWriter.Member] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006"
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
    var files: [(String, String)] = []
    var related = relations
    func part(_ kind: String, _ element: String, _ content: String?) {
      guard let content else { return }
      files.append(("word/\(kind).xml", "<w:\(element) \(names)>\(content)</w:\(element)>"))
      related +=
        "<Relationship Id=\"\(kind)\" Type=\"\(office)/\(kind)\" Target=\"\(kind).xml\"/>"
    }
    part("styles", "styles", styles)
    part("footnotes", "footnotes", footnotes)
    part("endnotes", "endnotes", endnotes)
    var root =
      "<Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/>"
    if let title {
      root += """
        <Relationship Id="rId2" Type="\(package)/relationships/metadata/core-properties" \
        Target="docProps/core.xml"/>
        """
      files.append(
        (
          "docProps/core.xml",
          """
          <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" \
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">\
          <dc:title>\(title)</dc:title><dcterms:created>2026-03-01T08:00:00Z</dcterms:created>\
          <dcterms:modified>2026-03-02T09:30:00Z</dcterms:modified></cp:coreProperties>
          """
        ))
    }
    let relationships = "Relationships xmlns=\"\(package)/relationships\""
    files.insert(
      contentsOf: [
        ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
        ("_rels/.rels", "<\(relationships)>\(root)</Relationships>"),
        ("word/document.xml", "<w:document \(names)><w:body>\(body)</w:body></w:document>"),
        ("word/_rels/document.xml.rels", "<\(relationships)>\(related)</Relationships>"),
      ], at: 0)
    return files.map { .init($0.0, Array((declaration + $0.1).utf8)) }
  }

  /// The file's bytes.
  public func bytes() -> [UInt8] { ZIPWriter(members()).archive() }

  /// A part as it stands in the file, unpacked; empty where there is none.
  public func part(_ name: String) -> [UInt8] {
    members().first { $0.name == name }?.bytes ?? []
  }
}
