/// A form in which a place is cited.
public enum CitationForm: String, Sendable, Hashable, CaseIterable {
  /// The Chicago Manual of Style, 17th edition: a note, and a bibliography's entry.
  case chicago
  /// APA, 7th edition.
  case apa
  /// MLA, 9th edition.
  case mla
  /// A BibTeX entry.
  case bibtex
  /// A RIS record.
  case ris
  /// CSL-JSON.
  case cslJSON = "csl-json"
  /// A W3C Web Annotation.
  case annotation
  /// A link that holds, and one to the words on the original page.
  case link

  /// Its name for a reader.
  public var title: String {
    switch self {
    case .chicago: "Chicago"
    case .apa: "APA"
    case .mla: "MLA"
    case .bibtex: "BibTeX"
    case .ris: "RIS"
    case .cslJSON: "CSL-JSON"
    case .annotation: "Web Annotation"
    case .link: "Link"
    }
  }

  /// The media type of a file of it.
  public var mediaType: String {
    switch self {
    case .chicago, .apa, .mla, .link: "text/plain; charset=utf-8"
    case .bibtex: "application/x-bibtex; charset=utf-8"
    case .ris: "application/x-research-info-systems; charset=utf-8"
    case .cslJSON: "application/vnd.citationstyles.csl+json"
    case .annotation: "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""
    }
  }

  /// The ending of a file's name, with its point.
  public var suffix: String {
    switch self {
    case .chicago, .apa, .mla, .link: ".txt"
    case .bibtex: ".bib"
    case .ris: ".ris"
    case .cslJSON: ".json"
    case .annotation: ".jsonld"
    }
  }

  /// Whether programs read it rather than people.
  public var isForPrograms: Bool {
    switch self {
    case .bibtex, .ris, .cslJSON, .annotation: true
    case .chicago, .apa, .mla, .link: false
    }
  }
}
