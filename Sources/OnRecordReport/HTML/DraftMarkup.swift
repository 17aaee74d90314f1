import OnRecordModel
import OnRecordQuotation
import OnRecordText

/// A draft's own text with its blocks and typography, each quotation marked and numbered.
struct DraftMarkup {
  /// A stretch of a quotation inside one block, with the marks round it.
  struct Stretch {
    let range: ByteRange
    /// The quotation's index among the entries; nil where it is listed and not judged.
    let entry: Int?
    /// Whether nothing of the quotation comes after it.
    var isLast = false
  }

  let document: Document
  let entries: [ReportEntry]
  let ids: ReportIDs
  /// The level of heading that a heading of level 1 in the draft becomes.
  let topLevel: Int
  let stretches: [Stretch]

  init(
    document: Document, quotations: [DraftQuotation], entries: [ReportEntry], ids: ReportIDs,
    topLevel: Int
  ) {
    self.document = document
    self.entries = entries
    self.ids = ids
    self.topLevel = topLevel
    stretches = QuotationStretches.stretches(of: quotations, in: document)
  }

  /// The entries that have a mark in the draft; one that lies wholly inside another has none.
  var marked: Set<Int> { Set(stretches.compactMap(\.entry).map { entries[$0].number }) }

  /// The whole draft; every word of its text is in it, once and in order.
  ///
  /// Complexity: O(length + (blocks + quotations) log of their number).
  func html() -> HTML {
    var pieces: [HTML] = []
    var outline = Outline(topLevel: topLevel)
    for group in BlockGroups(document).groups {
      switch group.kind {
      case .heading(let level):
        for range in group.ranges {
          pieces.append(
            .element(outline.tag(level), .directionByText) { inline(range) })
        }
      case .listItem:
        pieces.append(
          .element(
            .ul, [],
            content: HTML(
              joining: group.ranges.map { range in
                HTML.element(.li, .directionByText) { inline(range) }
              })))
      case .quotation:
        pieces.append(
          .element(
            .blockquote, [],
            content: HTML(
              joining: group.ranges.map { range in
                HTML.element(.p, .directionByText) { inline(range) }
              })))
      default:
        pieces += group.ranges.map { single(group.kind, $0) }
      }
    }
    return HTML(joining: pieces)
  }

  private func single(_ kind: Block.Kind, _ range: ByteRange) -> HTML {
    switch kind {
    case .rule: .element(.hr)
    case .caption: paragraph(range, "caption")
    case .alternativeText: paragraph(range, "picture", before: "Picture: ")
    case .footnote: paragraph(range, "footnote")
    case .cell: paragraph(range, "cell")
    case .paragraph, .heading, .listItem, .quotation: paragraph(range, "")
    }
  }

  private func paragraph(_ range: ByteRange, _ classes: String, before: String = "") -> HTML {
    .element(.p, .classes(classes), .directionByText) {
      before
      inline(range)
    }
  }

  // MARK: - Inside a block

  /// The text of a block with its quotations and typography.
  private func inline(_ block: ByteRange) -> HTML {
    let first = stretches.partitioningIndex { $0.range.upperBound > block.lowerBound }
    let inside = stretches[first...].prefix { $0.range.lowerBound < block.upperBound }
    let runs = TypographyRuns.runs(
      of: document, in: block, cuts: inside.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    var pieces: [HTML] = []
    var words: [HTML] = []
    var next = inside.startIndex
    for run in runs {
      let html = run.marks.reversed().reduce(HTML(document.text[run.range])) { html, mark in
        MarkElement.element(mark, round: html)
      }
      guard next < inside.endIndex, inside[next].range.covers(run.range) else {
        pieces.append(html)
        continue
      }
      words.append(html)
      guard run.range.upperBound >= min(inside[next].range.upperBound, block.upperBound) else {
        continue
      }
      let isWhole = inside[next].range.upperBound <= block.upperBound
      pieces.append(
        quotation(inside[next], words: HTML(joining: words), endsHere: isWhole))
      words = []
      next += 1
    }
    return HTML(joining: pieces)
  }

  private func quotation(_ stretch: Stretch, words: HTML, endsHere: Bool) -> HTML {
    let words = HTML.element(.span, [.classes("words")], content: words)
    guard let index = stretch.entry else {
      return .element(.span, [.classes("q listed")], content: words)
    }
    let entry = entries[index]
    var attributes: [HTML.Attribute] = [.classes("q \(entry.tone.rawValue)")]
    let isLast = stretch.isLast && endsHere
    if isLast { attributes.append(.id(ids.quotation(entry.number))) }
    let sign = QuotationSign(entry: entry, ids: ids)
    return .element(
      .span, attributes,
      content: HTML(joining: [words, sign.reference(), sign.gloss(isLast: isLast)]))
  }
}

/// The headings of a draft below those of the page, without a level left out.
private struct Outline {
  let topLevel: Int
  /// The draft's levels that are open, the outermost first.
  private var open: [Int] = []

  init(topLevel: Int) { self.topLevel = topLevel }

  /// The tag of the next heading.
  mutating func tag(_ level: Int) -> HTML.Tag {
    open.removeAll { $0 >= level }
    open.append(level)
    let tags: [HTML.Tag] = [.h1, .h2, .h3, .h4, .h5, .h6]
    return tags[min(topLevel + open.count - 2, tags.count - 1)]
  }
}

/// What the typography of a draft becomes on a page.
private enum MarkElement {
  static func element(_ kind: Mark.Kind, round html: HTML) -> HTML {
    switch kind {
    case .strong: .element(.strong, [], content: html)
    case .emphasis: .element(.em, [], content: html)
    case .struck: .element(.s, [], content: html)
    case .underlined: .element(.u, [], content: html)
    case .superscript: .element(.sup, [], content: html)
    case .code: .element(.code, [], content: html)
    case .quoted: .element(.q, [], content: html)
    case .runningHead, .inset, .centred: html
    case .link(let address):
      HTML.Address.web(address).map { .element(.a, [.href($0)], content: html) } ?? html
    }
  }
}

extension Array {
  /// The first index for which a condition holds that holds for all later ones too.
  ///
  /// Complexity: O(log count).
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
