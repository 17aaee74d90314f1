"""Judges a page of ours by the HTML standard's own algorithm, and prints as JSON what it holds.

Refused are: parse errors, anything that could run or load, links that lead nowhere, ids that occur
twice, headings that skip a level, a content policy that does not fit the page's style.
"""

import base64
import hashlib
import json
import sys

import html5lib

source = sys.stdin.buffer.read()
faults = []
try:
    html5lib.HTMLParser(strict=True).parse(source)
except html5lib.html5parser.ParseError as error:
    faults.append(f"parse error: {error}")

page = html5lib.parse(source, treebuilder="etree", namespaceHTMLElements=False)
elements = [element for element in page.iter() if isinstance(element.tag, str)]

allowed = set(
    "html head body title meta style header main footer nav section article aside h1 h2 h3 h4 h5 h6 "
    "p hr blockquote ul ol li dl dt dd div br a span strong em s u sup code cite q mark del ins time "
    "b".split()
)
attributes = set(
    "id class href rel lang dir datetime value role charset name content http-equiv".split()
)
ids = [element.get("id") for element in elements if element.get("id")]
for element in elements:
    if element.tag not in allowed:
        faults.append(f"element {element.tag}")
    for name in element.attrib:
        if name not in attributes and not name.startswith("aria-"):
            faults.append(f"attribute {name} of {element.tag}")
    address = element.get("href")
    if address is not None and not address.startswith(("#", "http://", "https://")):
        faults.append(f"address {address}")
    if address is not None and address.startswith("#") and address[1:] not in ids:
        faults.append(f"no place {address}")
    label = element.get("aria-labelledby")
    if label is not None and label not in ids:
        faults.append(f"no label {label}")
for id in sorted({id for id in ids if ids.count(id) > 1}):
    faults.append(f"id {id} occurs twice")

levels = [int(element.tag[1]) for element in elements if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
if levels.count(1) != 1 or levels[0] != 1:
    faults.append(f"headings of level 1: {levels.count(1)}")
for before, after in zip(levels, levels[1:]):
    if after > before + 1:
        faults.append(f"a heading of level {after} after one of level {before}")

if not page.get("lang"):
    faults.append("no language")
styles = [element.text or "" for element in elements if element.tag == "style"]
digests = {base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in styles}
policies = [
    element.get("content")
    for element in elements
    if element.tag == "meta" and element.get("http-equiv") == "Content-Security-Policy"
]
if len(policies) != 1 or "default-src 'none'" not in policies[0]:
    faults.append("no policy that loads nothing")
elif any(f"'sha256-{digest}'" not in policies[0] for digest in digests):
    faults.append(f"the policy does not fit the style: sha256-{sorted(digests)}")


def words(element, without=()):
    """The text of an element, without what has one of some classes; white space as one space."""
    pieces = []

    def walk(node):
        if isinstance(node.tag, str) and set((node.get("class") or "").split()) & set(without):
            return
        pieces.append(node.text or "")
        for child in node:
            walk(child)
            pieces.append(child.tail or "")
        if node.tag in ("p", "li", "h3", "h4", "h5", "h6", "div"):
            pieces.append(" ")

    walk(element)
    return " ".join("".join(pieces).split())


def having(name):
    return [element for element in elements if name in (element.get("class") or "").split()]


print(
    json.dumps(
        {
            "faults": faults,
            "title": next(words(element) for element in elements if element.tag == "title"),
            "text": words(next(e for e in elements if e.tag == "body"), {"heard"}),
            "drafts": [words(element, {"ref", "gloss", "head"}) for element in having("text")],
            "notes": [
                {"id": element.get("id"), "class": element.get("class"), "text": words(element, {"heard"})}
                for element in having("note")
            ],
            "marks": [
                {
                    "class": element.get("class"),
                    "words": words(next(c for c in element if "words" in c.get("class"))),
                    "note": next((c.get("href") for c in element if c.tag == "a"), None),
                }
                for element in having("q")
            ],
        }
    )
)
sys.exit(1 if faults else 0)
