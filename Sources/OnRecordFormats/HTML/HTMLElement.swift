/// The elements of HTML that matter to reading, by what they do to text.
enum HTMLElement: String, Hashable, CaseIterable {
  // The document.
  case html, head, body, title, meta, link, base
  // Never text.
  case script, style, template, noscript, iframe, object, embed, svg, math, canvas, audio, video
  case textarea, select, option, optgroup, button, input, form, label, fieldset, legend, datalist
  case noembed, noframes, map, area, source, track, param, progress, meter, dialog, menu, applet
  // Regions of a page.
  case main, article, section, nav, aside, header, footer, address, hgroup, search
  // Blocks.
  case p, div, pre, blockquote, ol, ul, li, dl, dt, dd, hr, figure, figcaption, center, details
  case summary, h1, h2, h3, h4, h5, h6, listing, xmp, plaintext, dir
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  // Inside a line.
  case br, wbr, img, picture, a, span, strong, b, em, i, u, s, strike, del, ins, sup, sub, small
  case big, font, tt, code, kbd, samp, cite, q, abbr, acronym, dfn, mark, time, bdi, bdo, nobr
  case ruby, rt, rp, rb, rtc, data, output, blink, marquee, `var`, slot

  /// The element of a name, in any case; nil where HTML has none such.
  init?(name: ArraySlice<UInt8>) {
    guard name.count <= 10, let element = Self.byName[ASCII.lowered(name)] else { return nil }
    self = element
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { (Array($0.rawValue.utf8), $0) })

  /// Whether it begins and ends a block.
  var isBlock: Bool {
    switch self {
    case .html, .body, .main, .article, .section, .nav, .aside, .header, .footer, .address, .hgroup,
      .search, .p, .div, .pre, .blockquote, .ol, .ul, .li, .dl, .dt, .dd, .hr, .figure, .figcaption,
      .center, .details, .summary, .h1, .h2, .h3, .h4, .h5, .h6, .listing, .xmp, .plaintext, .dir,
      .table, .caption, .colgroup, .col, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset,
      .legend, .menu, .dialog, .option, .optgroup:
      true
    default: false
    }
  }

  /// Whether it holds running text as a block: its presence in pairs tells HTML from other text.
  var isParagraph: Bool {
    switch self {
    case .p, .div, .h1, .h2, .h3, .h4, .h5, .h6, .blockquote, .ul, .ol, .table, .pre, .article,
      .section, .body, .html:
      true
    default: false
    }
  }

  /// Whether it has no end tag.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track,
      .wbr:
      true
    default: false
    }
  }

  /// Whether everything up to its end tag is raw, without tags.
  var isRaw: Bool {
    switch self {
    case .script, .style, .textarea, .title, .iframe, .noembed, .noframes, .xmp: true
    default: false
    }
  }

  /// Whether it is a field to fill in or a button.
  var isControl: Bool {
    switch self {
    case .input, .button, .select, .textarea: true
    default: false
    }
  }

  /// Whether its content is never remarks.
  var isDropped: Bool {
    switch self {
    case .head, .script, .style, .template, .noscript, .iframe, .object, .embed, .svg, .math,
      .canvas, .audio, .video, .textarea, .select, .button, .input, .datalist, .noembed, .noframes,
      .title, .progress, .meter, .rp, .rt, .applet, .dialog:
      true
    default: false
    }
  }
}
