import OnRecordModel

/// What a run of characters or a style says of typography; nil where it says nothing.
struct RunProperties {
  var style: String?
  var strong: Bool?
  var emphasis: Bool?
  var struck: Bool?
  var underlined: Bool?
  var superscript: Bool?
  var hidden: Bool?

  /// Takes in one property; false where the element is none.
  mutating func read(_ element: WordElement, _ attributes: WordAttributes) {
    switch element {
    case .rStyle: style = attributes.value
    case .b: strong = attributes.isOn
    case .i: emphasis = attributes.isOn
    case .strike, .dstrike: struck = attributes.isOn || struck ?? false
    case .u: underlined = !["none", "0"].contains(attributes.value ?? "single")
    case .vertAlign: superscript = attributes.value == "superscript"
    case .vanish: hidden = attributes.isOn
    default: break
    }
  }

  /// These properties where they say something, else those of `base`.
  func over(_ base: RunProperties) -> RunProperties {
    RunProperties(
      style: style ?? base.style, strong: strong ?? base.strong,
      emphasis: emphasis ?? base.emphasis, struck: struck ?? base.struck,
      underlined: underlined ?? base.underlined, superscript: superscript ?? base.superscript,
      hidden: hidden ?? base.hidden)
  }

  /// A character style inside a paragraph of a style: what both switch on is off (17.7.3).
  func toggling(_ paragraph: RunProperties) -> RunProperties {
    func toggled(_ own: Bool?, _ other: Bool?) -> Bool? {
      guard let own else { return other }
      return own != (other ?? false)
    }
    var result = over(paragraph)
    result.strong = toggled(strong, paragraph.strong)
    result.emphasis = toggled(emphasis, paragraph.emphasis)
    result.struck = toggled(struck, paragraph.struck)
    result.hidden = toggled(hidden, paragraph.hidden)
    return result
  }
}

/// What a paragraph or a style says of the paragraph; nil where it says nothing.
struct ParagraphProperties {
  var style: String?
  /// The level of a heading from 0; 9 for body text.
  var outlineLevel: Int?
  var isListItem: Bool?
  /// Whether it is drawn in on both sides, as block quotations are set.
  var isDrawnIn: Bool?
  /// Whether the mark at its end is deleted, so that the next paragraph goes on with it.
  var isJoinedToNext = false

  /// The indent on either side from which on a paragraph is set as a quotation: a quarter of an inch.
  private static let leastIndent = 360

  mutating func read(_ element: WordElement, _ attributes: WordAttributes) {
    switch element {
    case .pStyle: style = attributes.value
    case .outlineLvl: outlineLevel = attributes.value.flatMap { Int($0) }
    case .numId: isListItem = attributes.value != "0"
    case .ind:
      let left = attributes.length("left", "start")
      let right = attributes.length("right", "end")
      isDrawnIn = left >= Self.leastIndent && right >= Self.leastIndent
    default: break
    }
  }

  func over(_ base: ParagraphProperties) -> ParagraphProperties {
    var result = self
    result.outlineLevel = outlineLevel ?? base.outlineLevel
    result.isListItem = isListItem ?? base.isListItem
    result.isDrawnIn = isDrawnIn ?? base.isDrawnIn
    return result
  }
}
