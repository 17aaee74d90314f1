import OnRecordModel
import OnRecordText

/// Something of a Word document that becomes text.
struct WordLeaf {
  enum Kind {
    case text
    case lineBreak
  }
  let kind: Kind
  /// Where it stands in its part.
  let range: ByteRange
  /// What stands for it in the text; nil where it is text as it is.
  let characters: [UInt8]?
  /// Leaves of one block have one number.
  let block: Int
  /// Its number among the looks.
  let look: Int
}

/// The typography of a run of characters.
struct WordLook: Hashable {
  var marks: Set<Mark.Kind> = []

  init(_ run: RunProperties, link: String?, isHeading: Bool) {
    // A heading is bold because it is a heading.
    if run.strong == true, !isHeading { marks.insert(.strong) }
    if run.emphasis == true { marks.insert(.emphasis) }
    if run.struck == true { marks.insert(.struck) }
    if run.underlined == true, link == nil { marks.insert(.underlined) }
    if run.superscript == true { marks.insert(.superscript) }
    if let link { marks.insert(.link(link)) }
  }

  init() {}
}

/// What of a Word document is not read as it stands, counted where it is met.
struct WordFindings {
  var insertions = 0
  var deletions = 0
  var hidden = 0
  var comments = 0
  var embedded = 0
  var unknownSymbols = 0
  /// Where each was met first, in bytes of the part.
  var first: [Kind: ByteRange] = [:]

  enum Kind: CaseIterable { case changes, hidden, comments, embedded, symbols }

  mutating func note(_ kind: Kind, _ count: WritableKeyPath<WordFindings, Int>, at range: ByteRange)
  {
    self[keyPath: count] += 1
    if first[kind] == nil { first[kind] = range }
  }
}
