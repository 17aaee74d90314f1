extension ReportStyle {
  /// The parts, inside an element of class `report`.
  static let parts: StaticString = """

    /* The parts of a report. A page gives --paper, --ink, --quiet, --rule, --raised, --link, the faces
       --book and --plain, and the widths --measure, --margin and --gap. */
    .report {
      --faithful: #2c6a45; --faint: #a9c6b3; --form: #6f5600; --wording: #8a4300;
      --meaning: #a3141f; --others: #862067; --struck: #a3141f; --put: #1b4f8a;
      --form-wash: #faf3d9; --wording-wash: #fcecd8; --meaning-wash: #fbe3df; --others-wash: #f6e2f0;
    }
    @media (prefers-color-scheme: dark) {
      .report {
        --faithful: #83c79d; --faint: #47624f; --form: #dcbd62; --wording: #f0a866;
        --meaning: #ff958d; --others: #eaa0d6; --struck: #ff958d; --put: #93b9ec;
        --form-wash: #2e2813; --wording-wash: #35250f; --meaning-wash: #3c1f1d;
        --others-wash: #351d30;
      }
    }
    .report .heard {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    /* No stronger than a browser's own, and said because a site may have taken those away. */
    :where(.report) :is(h1, h2, h3, h4, h5, h6) { line-height: 1.25; text-wrap: balance; font-weight: 700; }
    :where(.report) :is(p, ul, blockquote) { margin: 1em 0; }
    :where(.report) ul { padding-left: 1.5rem; }
    :where(.report) a { color: var(--link); text-underline-offset: .15em; }
    .sign { font: .75em var(--plain); color: var(--meaning); border: 1px solid; padding: 0 .2em; }

    /* What is ours: the summary, the heads, the ends. */
    .kicker, .sum, .attention, .head, .subhead, .unjudged, .doubts, .unread, .held, .key, .drafts,
    .title, .given, .differences, .remark, .source-head, .citation, .rest, .none, .strip, .gloss,
    .ref { font-family: var(--plain); }
    .kicker {
      font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--quiet);
      margin: 0;
    }
    section + .draft-head { margin-top: 5rem; }
    .name { font: 700 1.9rem/1.2 var(--book); margin: .25rem 0 .5rem; overflow-wrap: anywhere; }
    .sum { font-size: 1.0625rem; margin: 0 0 1.5rem; text-wrap: pretty; }
    .head {
      font-size: .8125rem; font-weight: 600; letter-spacing: .06em; text-transform: uppercase;
      color: var(--quiet); border-top: 1px solid var(--rule); padding-top: .75rem;
      margin: 2.5rem 0 1rem;
    }
    .subhead { font-size: .9375rem; font-weight: 600; margin: 1.5rem 0 .5rem; }
    .attention ol { list-style: none; margin: 0; padding: 0; font-size: .9375rem; line-height: 1.45; }
    .attention li { padding: .55rem 0 .55rem 2.25rem; border-top: 1px solid var(--rule); }
    .attention li:first-child { border-top: 0; }
    .attention a { text-decoration: none; font-weight: 650; color: var(--tone); display: block; }
    .attention a:hover .verdict { text-decoration: underline; }
    .attention .number { float: left; margin-left: -2.25rem; }
    .attention .words { font-family: var(--book); font-size: 1rem; }
    .line { color: var(--quiet); font-size: .8125rem; }
    .doubts ul, .unjudged ul, .unread ul, .drafts { padding-left: 1.1rem; font-size: .9375rem; }
    .unjudged .words { font-family: var(--book); font-size: 1rem; }
    .unread { border-left: 4px solid var(--meaning); padding-left: 1rem; margin: 1rem 0 2rem; }
    .unread .subhead { margin: 0; }
    .key { font-size: .8125rem; color: var(--quiet); }
    .held { font-size: .8125rem; line-height: 1.5; color: var(--quiet); }
    :where(.report, footer) code { font: .875em/1.4 ui-monospace, "SFMono-Regular", Menlo, Consolas,
      "Noto Sans Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }

    /* A tone: its colour, its wash, its line. */
    .faithful { --tone: var(--faithful); --stroke: var(--faint); --wash: transparent; --line: solid; --thick: 1px; }
    .form { --tone: var(--form); --wash: var(--form-wash); --line: dotted; --thick: 2px; }
    .wording { --tone: var(--wording); --wash: var(--wording-wash); --line: dashed; --thick: 2px; }
    .meaning { --tone: var(--meaning); --wash: var(--meaning-wash); --line: wavy; --thick: 1.5px; }
    .spliced { --tone: var(--wording); --wash: var(--wording-wash); --line: double; --thick: 2px; }
    .others { --tone: var(--others); --wash: var(--others-wash); --line: double; --thick: 2px; }
    .missing { --tone: var(--meaning); --wash: var(--meaning-wash); --line: dotted; --thick: 2px; }
    .unclosed { --tone: var(--wording); --wash: transparent; --line: dotted; --thick: 2px; }

    /* The draft, with its quotations marked and short notes in the margin. */
    .text p, .text li, .text h3, .text h4, .text h5, .text h6 { white-space: pre-line; }
    .text h3, .text h4, .text h5, .text h6 { font-size: 1.35rem; margin: 2rem 0 .75rem; }
    .text h4 ~ h4, .text h5, .text h6 { font-size: 1.125rem; }
    .text blockquote { margin: 1.25rem 0; padding-left: 1.25rem; border-left: 3px solid var(--rule); }
    .text .caption, .text .picture, .text .footnote { font-size: .9375rem; color: var(--quiet); }
    .text { display: flow-root; }
    .text hr { border: 0; border-top: 1px solid var(--rule); width: 6rem; margin: 2rem auto; }
    .text a:not(.ref) { color: inherit; text-decoration-color: var(--quiet); }
    .q > .words {
      background: var(--wash); text-decoration: underline var(--line) var(--stroke, var(--tone)) var(--thick);
      text-underline-offset: .22em; text-decoration-skip-ink: none;
      -webkit-box-decoration-break: clone; box-decoration-break: clone; padding: .05em 0;
    }
    .listed > .words { text-decoration: underline dotted var(--quiet) 1px; }
    .ref {
      font-size: .75rem; font-weight: 700; line-height: 1; vertical-align: .35em;
      color: var(--tone); text-decoration: none; padding: .3em .15em .3em .2em;
    }
    .ref:hover { text-decoration: underline; }
    .faithful > .ref .tag { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .gloss { display: none; }
    .gloss > span, .gist, .source { text-decoration: none; }
    .gloss .verdict, .gloss b { font-weight: 650; color: var(--tone); }
    .gloss .source { color: var(--quiet); }
    .gloss .gist, .gloss .source { display: block; }
    .dot { display: none; }
    .faithful:hover > .words, .faithful:focus-within > .words { background: var(--raised); }
    .q:target > .words { box-shadow: 0 0 0 4px var(--raised); }
    .faithful:target > .words { background: var(--raised); }
    .strip { display: none; }

    /* The notes. */
    .note { padding: 0 0 1.25rem; margin: 0 0 1.5rem; border-bottom: 1px solid var(--rule); }
    .note:last-child { border-bottom: 0; }
    .note:target { background: var(--raised); box-shadow: 0 0 0 .75rem var(--raised); }
    .note .title { font-size: 1rem; font-weight: 650; margin: 0 0 .5rem; color: var(--tone);
      text-wrap: pretty; }
    .note .title .number { display: inline-block; min-width: 1.75rem; }
    .note p { margin: .35rem 0; }
    .note .compared { font-size: 1.125rem; line-height: 1.55; }
    .given, .citation, .rest, .none { font-size: .875rem; line-height: 1.45; color: var(--quiet); }
    .citation .place { display: block; }
    .citation a { white-space: nowrap; }
    .differences { list-style: none; padding: 0; margin: .5rem 0; font-size: .9375rem; line-height: 1.45; }
    .remark { font-size: .9375rem; line-height: 1.45; border-left: 3px solid var(--form);
      background: var(--form-wash); padding: .3rem .6rem; }
    .note p.source-head { font-size: .75rem; letter-spacing: .05em; text-transform: uppercase;
      color: var(--quiet); margin: .9rem 0 .25rem; }
    .excerpt blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid var(--rule);
      font-size: 1.0625rem; line-height: 1.5; color: var(--quiet); }
    .excerpt blockquote p { white-space: pre-line; margin: 0; }
    .excerpt.asks blockquote { border-left-style: double; border-left-width: 6px; }
    .excerpt mark { background: var(--raised); color: var(--ink); padding: .05em 0; }
    .excerpt .citation { padding-left: calc(1rem + 3px); }
    .excerpt + .excerpt { margin-top: .75rem; }
    .also ul { margin: 0; padding-left: 1.1rem; font: .875rem/1.5 var(--plain); color: var(--quiet); }
    :where(.report) del { color: var(--struck); text-decoration: line-through 1.5px; }
    :where(.report) del + ins { margin-left: .2em; }
    :where(.report) ins { color: var(--put); text-decoration: underline 1.5px; text-underline-offset: .18em; }

    /* Where there is no margin, the short note of the quotation one points at stands in a strip that
       is kept free for it. */
    @media (hover: hover) and (max-width: 63.99rem) and (min-height: 30rem) {
      .strip, .q:hover > .gloss, .q:focus-within > .gloss {
        display: block; position: fixed; left: 0; right: 0; bottom: 0; height: 5rem; margin: 0;
        padding: .6rem 1.25rem; overflow: hidden; font-size: .875rem; line-height: 1.35;
        background: var(--raised); border-top: 1px solid var(--rule); color: var(--quiet);
      }
      .q:hover > .gloss, .q:focus-within > .gloss { color: var(--ink); z-index: 1; }
      .q:hover > .gloss { z-index: 2; }
      .gloss .gist, .gloss .source { display: inline; }
      .dot { display: inline; }
    }
    @media (min-width: 64rem) {
      .report { padding-right: calc(var(--margin) + var(--gap)); }
      .gloss:not(.again) {
        display: block; float: right; clear: right; width: var(--margin);
        margin: .15rem calc(0rem - var(--margin) - var(--gap)) .6rem 0;
        font-size: .8125rem; font-weight: 400; font-style: normal; line-height: 1.35;
        white-space: normal; text-align: left; padding-left: .6rem;
        border-left: 3px solid var(--tone);
      }
      .faithful > .gloss { border-left-width: 1px; }
      .faithful > .gloss .verdict, .faithful > .gloss b { font-weight: 500; }
      .ref .tag { position: absolute; width: 1px; height: 1px; overflow: hidden;
        clip-path: inset(50%); white-space: nowrap; }
      .q:hover > .gloss, .q:focus-within > .gloss { background: var(--raised); }
      .attention, .notes, .text > .head {
        margin-right: calc(0rem - var(--margin) - var(--gap));
      }
      .attention li, .note { display: grid; column-gap: var(--gap); }
      .attention li { grid-template-columns: 11.75rem minmax(0, 1fr) var(--margin); }
      .note { grid-template-columns: 14rem minmax(0, 1fr); }
      .note .title { padding-left: 2.25rem; }
      .note .title .number { float: left; margin-left: -2.25rem; }
      .note .given { margin-left: 2.25rem; }
      .note .body > :first-child { margin-top: 0; }
    }
    @media (forced-colors: active) {
      .q > .words { text-decoration-color: currentColor; }
      .gloss, .remark { border-left-color: currentColor; }
    }
    @media print {
      .report { padding: 0; }
      .strip { display: none; }
      .back { color: inherit; text-decoration: none; }
      .head, .subhead, .title, .source-head, .key { break-after: avoid; }
      .side, .compared { break-after: avoid; }
      .attention li, .excerpt, .gloss, .side { break-inside: avoid; }
      .report p { orphans: 3; widows: 3; }
      .text { padding-right: 58mm; }
      .gloss:not(.again) {
        display: block; float: right; clear: right; width: 52mm; margin: .15rem -58mm .6rem 0;
        font-size: .8125rem; font-weight: 400; line-height: 1.35; white-space: normal;
        padding-left: .6rem; border-left: 3px solid var(--tone);
      }
      .faithful > .gloss { border-left-width: 1px; }
      .ref .tag { display: none; }
    }

    """
}
