import OnRecordModel
import OnRecordText

/// Something of a page that becomes text, with what its surroundings say about it.
struct HTMLLeaf {
  enum Kind {
    /// Characters as they stand between tags; a tag inside is one that HTML ignores.
    case text
    /// The same inside `<pre>`, where white space counts.
    case preformatted
    case lineBreak
    case rule
    /// The value of an attribute.
    case alternativeText
  }
  let kind: Kind
  /// Where it stands in the page.
  let range: ByteRange
  /// Leaves of one block have one number.
  let block: Int
  var blockKind: Block.Kind
  /// Its number among the styles.
  let style: Int
  /// Its number among the regions.
  let region: Int
}

/// Typography and the one around it.
struct HTMLStyle {
  let parent: Int
  let mark: Mark.Kind?
  let depth: Int
}
