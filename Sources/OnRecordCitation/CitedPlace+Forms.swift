public import OnRecordText

extension CitedPlace {
  /// The texts of a style, one a paragraph: of Chicago a note and a bibliography's entry; none of a
  /// form that is for programs.
  public func texts(_ form: CitationForm) -> [CitationText] {
    switch form {
    case .chicago: [ChicagoStyle.note(work), ChicagoStyle.entry(work)]
    case .apa: [APAStyle.entry(work)]
    case .mla: [MLAStyle.entry(work)]
    case .bibtex, .ris, .cslJSON, .annotation, .link: []
    }
  }

  /// The citation in a form, as a file has it, with a line's end at its end.
  ///
  /// Complexity: O(length of the text) for an annotation and links, else O(length of the citation).
  public func file(_ form: CitationForm) -> String {
    switch form {
    case .chicago, .apa, .mla: texts(form).map { $0.plain + "\n" }.joined()
    case .bibtex: BibTeX.entry(work)
    case .ris: RIS.record(work)
    case .cslJSON: Self.lines(CSLJSON.list(work))
    case .annotation: Self.lines(WebAnnotation.annotation(self))
    case .link: links.map { $0.description + "\n" }.joined()
    }
  }

  /// The permalink, and the way to the words on the original page, as far as they are known.
  public var links: [WebAddress] { [work.permalink, originalLink].compactMap(\.self) }

  /// The original page at the words themselves, where a browser can find them; the page as such for
  /// the whole of a release, and where the issuer has changed it since.
  public var originalLink: WebAddress? {
    guard let original = work.original else { return nil }
    guard !work.isSuperseded else { return original }
    let directives = ranges.compactMap { TextFragment($0, in: text)?.description }
    guard !directives.isEmpty, directives.count == ranges.count else { return original }
    return original.directed(to: directives.joined(separator: "&"))
  }

  /// CSL-JSON on one line, for programs that take lines.
  public var item: JSONValue { CSLJSON.list(work) }

  /// A Web Annotation.
  public var annotation: JSONValue { WebAnnotation.annotation(self) }

  private static func lines(_ value: JSONValue) -> String {
    String(decoding: value.encoded(escapingUnsafe: true, indented: true), as: UTF8.self) + "\n"
  }
}
