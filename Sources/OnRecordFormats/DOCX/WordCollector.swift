import OnRecordModel
import OnRecordText

/// Collects the leaves of one part of a Word document from its XML.
///
/// Changes that were tracked are read as accepted; hidden text, instructions of fields and the second
/// copy of what is there twice are left out. A text box stands before the paragraph that holds it if
/// that has no words yet; else it would part a sentence, and goes after everything, in `deferred`.
struct WordCollector {
  private(set) var leaves: [WordLeaf] = []
  private(set) var deferred: [WordLeaf] = []
  private(set) var blocks: [Block.Kind] = []
  private(set) var looks = [WordLook()]
  private(set) var findings = WordFindings()
  /// The notes to which the text refers, such as `footnote 3`.
  private(set) var notes: Set<String> = []
  /// Whether the part's first element is what a part of the text begins with.
  private(set) var isText = false

  private let kind: Part
  private let links: [String: String]
  private var styles: WordStyles
  private var lookNumbers: [WordLook: Int] = [WordLook(): 0]

  private var elements = 0
  private var skipped = 0
  private var properties: Properties?
  private var levels = [Level()]
  private var runs: [RunProperties] = []
  private var openLinks: [String?] = []
  private var fields: [FieldState] = []
  private var alternatives: [(leaves: Int, isTaken: Bool)] = []
  private var cells: [(firstBlock: Int, paragraphs: Int, bytes: Int)] = []
  private var text: WordText?
  private var keepsSpace = false

  /// What the part holds.
  enum Part {
    case body
    /// Notes, of which only those are read that are named.
    case notes(Set<String>)
  }

  private enum Properties { case paragraph, paragraphMark, run }
  private enum FieldState { case instruction, result }

  /// Paragraphs of the text, or of one text box in it.
  private struct Level {
    var paragraphs: [Paragraph] = []
    /// The block with which the next paragraph goes on.
    var joined: Int?
    var isDeferred = false
  }

  private struct Paragraph {
    var properties = ParagraphProperties()
    var block: Int?
  }

  /// The longest text of a table's cell that is one: what is longer is a table used for layout.
  private static let longestCell = 240

  init(_ kind: Part, styles: WordStyles, links: [String: String]) {
    self.kind = kind
    self.styles = styles
    self.links = links
  }

  /// Takes the next event of the part; `bytes` are the part's.
  mutating func take(_ event: XMLEvent, of bytes: [UInt8]) {
    switch event {
    case .begin(let name, let attributes, let range):
      elements += 1
      if skipped > 0 {
        skipped += 1
      } else if let element = WordElement(name) {
        if elements == 1 { isText = isRoot(element) }
        begin(element, WordAttributes(attributes), range)
      } else if elements == 1 {
        isText = WordNamespace.isText(name.namespace) && name.local.hasSuffix("notes")
      }
    case .end(let name):
      if skipped > 0 {
        skipped -= 1
      } else if let element = WordElement(name) {
        end(element, bytes)
      }
    case .text(let range): if skipped == 0 { text?.pieces.append((range, nil)) }
    case .replaced(let range, let characters):
      if skipped == 0 { text?.pieces.append((range, characters)) }
    }
  }

  private func isRoot(_ element: WordElement) -> Bool { element == .document }

  // MARK: - Elements

  private mutating func begin(
    _ element: WordElement, _ attributes: WordAttributes, _ range: ByteRange
  ) {
    if properties != nil || element == .pPr || element == .rPr {
      return property(element, attributes, range)
    }
    if element.isSkipped { return skip() }
    switch element {
    case .document: keepsSpace = attributes["space"] == "preserve"
    case .p: beginParagraph()
    case .r: runs.append(RunProperties())
    case .t, .formulaText:
      let keeps = attributes["space"].map { $0 == "preserve" } ?? keepsSpace
      text = WordText(keepsSpace: keeps || element == .formulaText)
    case .tab, .ptab: write([0x09], for: range)
    case .br, .cr: write(nil, for: range, kind: .lineBreak)
    case .noBreakHyphen: write([0xE2, 0x80, 0x91], for: range)
    case .softHyphen: write([0xC2, 0xAD], for: range)
    case .sym: symbol(attributes, range)
    case .hyperlink: openLinks.append(attributes["id"].flatMap { links[$0] })
    case .ins, .moveTo: findings.note(.changes, \.insertions, at: range)
    case .del, .moveFrom:
      findings.note(.changes, \.deletions, at: range)
      skip()
    case .footnoteReference, .endnoteReference: reference(element, attributes)
    case .commentReference: findings.note(.comments, \.comments, at: range)
    case .altChunk, .subDoc: findings.note(.embedded, \.embedded, at: range)
    case .fldChar: field(attributes["fldCharType"])
    case .footnote, .endnote: if !isRead(element, attributes) { skip() }
    case .tc: cells.append((blocks.count, 0, 0))
    case .txbxContent: beginBox()
    case .alternateContent: alternatives.append((leaves.count + deferred.count, false))
    case .choice, .fallback: if alternatives.last?.isTaken ?? false { skip() }
    default: break
    }
  }

  private mutating func end(_ element: WordElement, _ bytes: [UInt8]) {
    switch element {
    case .pPr: properties = nil
    case .rPr: properties = properties == .paragraphMark ? .paragraph : nil
    case _ where properties != nil: break
    case .p: endParagraph()
    case .r: _ = runs.popLast()
    case .t, .formulaText: endText(bytes)
    case .hyperlink: _ = openLinks.popLast()
    case .tc: endCell()
    case .txbxContent: if levels.count > 1 { levels.removeLast() }
    case .alternateContent: _ = alternatives.popLast()
    case .choice, .fallback:
      if let last = alternatives.last, leaves.count + deferred.count > last.leaves {
        alternatives[alternatives.count - 1].isTaken = true
      }
    default: break
    }
  }

  private mutating func skip() { skipped = 1 }

  // MARK: - Properties

  private mutating func property(
    _ element: WordElement, _ attributes: WordAttributes, _ range: ByteRange
  ) {
    if element.isSkipped { return skip() }
    switch element {
    case .pPr: properties = .paragraph
    case .rPr: properties = properties == .paragraph ? .paragraphMark : .run
    case .ins, .moveTo: findings.note(.changes, \.insertions, at: range)
    case .del, .moveFrom:
      findings.note(.changes, \.deletions, at: range)
      if properties == .paragraphMark { changeParagraph { $0.isJoinedToNext = true } }
    default:
      switch properties {
      case .paragraph: changeParagraph { $0.read(element, attributes) }
      case .run: if !runs.isEmpty { runs[runs.count - 1].read(element, attributes) }
      case .paragraphMark, nil: break
      }
    }
  }

  private mutating func changeParagraph(_ change: (inout ParagraphProperties) -> Void) {
    let level = levels.count - 1
    guard !levels[level].paragraphs.isEmpty else { return }
    change(&levels[level].paragraphs[levels[level].paragraphs.count - 1].properties)
  }

  // MARK: - Blocks

  private mutating func beginParagraph() {
    let level = levels.count - 1
    levels[level].paragraphs.append(Paragraph(block: levels[level].joined))
    levels[level].joined = nil
  }

  private mutating func endParagraph() {
    let level = levels.count - 1
    guard let paragraph = levels[level].paragraphs.popLast() else { return }
    // A field whose instruction does not end with its paragraph is broken: better its words than none.
    fields.removeAll { $0 == .instruction }
    if paragraph.properties.isJoinedToNext {
      levels[level].joined = paragraph.block
    } else if let block = paragraph.block {
      // Of joined paragraphs the last has the mark, and with it the properties.
      blocks[block] = blockKind(paragraph.properties)
      if !cells.isEmpty { cells[cells.count - 1].paragraphs += 1 }
    }
  }

  private mutating func blockKind(_ properties: ParagraphProperties) -> Block.Kind {
    if case .notes = kind { return .footnote }
    return WordBlockKind.kind(of: properties, in: styles.paragraphStyle(properties.style))
  }

  /// A text box begins: its paragraphs stand inside another, whose words they must not part.
  private mutating func beginBox() {
    let outer = levels[levels.count - 1]
    let isDeferred = outer.isDeferred || outer.paragraphs.last?.block != nil
    levels.append(Level(isDeferred: isDeferred))
  }

  private mutating func endCell() {
    guard let cell = cells.popLast() else { return }
    if !cells.isEmpty {
      cells[cells.count - 1].bytes += cell.bytes
      cells[cells.count - 1].paragraphs += cell.paragraphs
    }
    guard cell.paragraphs == 1, cell.bytes <= Self.longestCell else { return }
    for block in blocks[cell.firstBlock...].indices where blocks[block] == .paragraph {
      blocks[block] = .cell
    }
  }

  // MARK: - Notes and fields

  private mutating func reference(_ element: WordElement, _ attributes: WordAttributes) {
    guard let id = attributes["id"], !isHidden else { return }
    notes.insert((element == .footnoteReference ? "footnote " : "endnote ") + id)
  }

  /// Whether a note is one to which the text refers, and not the rule above the notes.
  private func isRead(_ element: WordElement, _ attributes: WordAttributes) -> Bool {
    guard case .notes(let wanted) = kind, let id = attributes["id"] else { return false }
    let isSeparator = attributes["type"].map { $0 != "normal" } ?? false
    return !isSeparator && wanted.contains("\(element.rawValue) \(id)")
  }

  private mutating func field(_ kind: String?) {
    switch kind {
    case "begin": fields.append(.instruction)
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = .result }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  // MARK: - Characters

  private mutating func endText(_ bytes: [UInt8]) {
    guard var text else { return }
    self.text = nil
    if !text.keepsSpace { text.trim(in: bytes) }
    for (range, characters) in text.pieces where !range.isEmpty {
      write(characters, for: range)
    }
  }

  private mutating func symbol(_ attributes: WordAttributes, _ range: ByteRange) {
    let character = WordSymbol.character(attributes["char"], font: attributes["font"])
    if character == nil { findings.note(.symbols, \.unknownSymbols, at: range) }
    write(Array((character ?? "\u{FFFD}").utf8), for: range)
  }

  /// Whether what comes now is not shown to a reader.
  private var isHidden: Bool { fields.contains(.instruction) }

  private mutating func write(
    _ characters: [UInt8]?, for range: ByteRange, kind: WordLeaf.Kind = .text
  ) {
    let level = levels.count - 1
    guard !isHidden, !levels[level].paragraphs.isEmpty else { return }
    let paragraph = levels[level].paragraphs.count - 1
    let properties = levels[level].paragraphs[paragraph].properties
    let style = styles.paragraphStyle(properties.style)
    let run = appearance(in: style)
    if run.hidden == true { return findings.note(.hidden, \.hidden, at: range) }
    let block = block(of: paragraph, level: level, properties)
    let isHeading = if case .heading = blocks[block] { true } else { false }
    let look = number(
      WordLook(run, link: openLinks.last ?? nil, isHeading: isHeading))
    let leaf = WordLeaf(
      kind: kind, range: range, characters: characters, block: block, look: look)
    if levels[level].isDeferred { deferred.append(leaf) } else { leaves.append(leaf) }
    if !cells.isEmpty { cells[cells.count - 1].bytes += characters?.count ?? range.count }
  }

  private mutating func block(
    of paragraph: Int, level: Int, _ properties: ParagraphProperties
  ) -> Int {
    if let block = levels[level].paragraphs[paragraph].block { return block }
    blocks.append(blockKind(properties))
    levels[level].paragraphs[paragraph].block = blocks.count - 1
    return blocks.count - 1
  }

  private mutating func appearance(in style: WordStyles.Style) -> RunProperties {
    let own = runs.last ?? RunProperties()
    guard let name = own.style, let character = styles.characterStyle(name) else {
      return own.over(style.run)
    }
    return own.over(character.toggling(style.run))
  }

  private mutating func number(_ look: WordLook) -> Int {
    if let known = lookNumbers[look] { return known }
    looks.append(look)
    lookNumbers[look] = looks.count - 1
    return looks.count - 1
  }
}
