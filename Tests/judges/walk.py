"""Walks a reading room as a reader does, in a real browser, and says what is wrong with it.

usage: walk.py ADDRESS [--every] [--pending PATH]… [--draft FILE] [--atom SCHEMA]

Every page that can be reached is fetched and judged as markup (the W3C's checker, links and the places
they name, titles, headings). Pages of every kind are then opened in Chromium at 360, 768 and 1280 pixels,
light and dark, with scripts and without; axe-core judges them (WCAG 2.2 AA). Last, a keyboard alone
searches, reads, cites and checks. `--every` opens every kind in all twelve ways. The exit code is 1 where
anything was found.
"""

import argparse
import itertools
import pathlib
import re
import sys
import time

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as PlaywrightError
from room import browser, keyboard, pages

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}

# How many pages of a kind are opened in the browser: kinds are told apart by their addresses.
KINDS = [
    (r"/", 1),
    (r"/r/[^/?@]+", 12),
    (r"/r/[^/?]+@\d+", 2),
    (r"/r/[^/?]+\?t\d+", 3),
    (r"/r/[^/?]+\?t\d+-t\d+", 1),
    (r"/r/[^/?]+/cite(\?.*)?", 3),
    (r"/r", 1),
    (r"/r\?.*", 1),
    (r"/search", 1),
    (r"/people", 1),
    (r"/people/[^/?]+", 3),
    (r"/wording(\?.*)?", 3),
    (r"/check", 1),
    (r"/[a-z]+", 9),
]
# Pages that no link leads to, with the status that they must have.
ASKED = [
    ("/search?q=ferry", 200),
    ("/search?q=ferry&kind=answer", 200),
    ("/search?q=%22will+double+the+number%22+zzyzx", 200),
    ("/search?q=" + "W" * 300, 200),
    ("/people?q=zzyzx", 200),
    ("/r/2026-03-04-grain-corridor", 404),
    ("/nowhere", 404),
    ("/search?q=ferry&order=height", 400),
]

WIDE = """() => {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 0.5)
    .map((e) => e.tagName.toLowerCase() + (e.className?.length ? "." + e.className : ""));
}"""

# Boxes and buttons that lie over each other.
OVERLAPPING = """() => {
  const all = [...document.querySelectorAll("input, select, textarea, button, summary")]
    .filter((element) => !element.closest(".unseen")
      && element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  const found = [];
  for (const [number, one] of all.entries())
    for (const other of all.slice(number + 1)) {
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const tall = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (wide > 1 && tall > 1) found.push(`${one.element.id} and ${other.element.id}`);
    }
  return found;
}"""


def chosen(site):
    """The pages that are opened in the browser, with the status that each must have."""
    found = [("/search?q=ferry", 200)]
    for pattern, most in KINDS:
        of_kind = [
            path
            for path, page in site.pages.items()
            if page.is_html and re.fullmatch(pattern, path)
        ]
        found += [(path, 200) for path in of_kind[:most]]
    return list(dict.fromkeys(found + ASKED))


def ways(number, every):
    """The sizes, colours and scripts in which a page is opened: size, scheme, with scripts."""
    sizes = list(browser.SIZES)
    if every:
        return list(itertools.product(sizes, ["light", "dark"], [True, False]))
    first, second, third = (sizes[(number + step) % 3] for step in range(3))
    return [
        (first, "light", True),
        (second, "dark", True),
        (third, "light", False),
        (first, "dark", False),
    ]


def look(window, path, status, axe):
    """Opens a page and returns what is wrong with it."""
    window.open(path, status)
    return judge(window, path, axe)


def judge(window, name, axe):
    """What is wrong with the page that is open."""
    faults = window.faults()
    wide = window.page.evaluate(WIDE)
    if wide:
        faults.append(f"scrolls sideways: {', '.join(wide[:5])}")
    for pair in window.page.evaluate(OVERLAPPING):
        faults.append(f"lie over each other: {pair}")
    if axe:
        for violation in axe.run(window.page, options=AXE).response["violations"]:
            for node in violation["nodes"][:3]:
                message = " ".join(node["failureSummary"].split())
                faults.append(f"{violation['id']}: {node['target'][0]}: {message}")
    return [f"{name} at {window.name}: {fault}" for fault in faults]


def open_pages(chrome, site, every):
    """Opens every chosen page in its ways."""
    faults, loads = [], 0
    windows, axe = {}, Axe()
    todo = chosen(site)
    for number, (path, status) in enumerate(todo):
        for way in ways(number, every):
            if way not in windows:
                size, scheme, scripts = way
                windows[way] = browser.Window(chrome, site.address, size, scheme, scripts)
            # axe is a script itself; the page is the same with scripts and without.
            faults += look(windows[way], path, status, axe if way[2] else None)
            loads += 1
    for window in windows.values():
        window.close()
    return faults, f"{len(todo)} pages opened {loads} times"


def check_draft(chrome, site, draft):
    """Has a draft checked, as a reader does who pastes it; the marked draft is a page of the site, too."""
    faults, axe = [], Axe()
    for way in ways(0, every=False):
        size, scheme, scripts = way
        window = browser.Window(chrome, site.address, size, scheme, scripts)
        window.open("/check")
        window.page.fill("textarea", draft)
        with window.page.expect_navigation() as navigation:
            window.page.click("form.check button")
        faults += judge(window, "a checked draft", axe if scripts else None)
        answer = navigation.value
        page = pages.Page("/check", answer.status, {"Content-Type": "text/html"}, answer.body())
        faults += [f"a checked draft: {fault}" for fault in page.faults]
        site.pages["a checked draft"] = page
        if window.page.locator("main .q").count() == 0:
            faults.append("a checked draft does not come back marked")
        window.close()
    return faults, "a draft checked"


def use_keys(chrome, site, draft):
    """Goes through the room without a mouse, on a desk and on a phone."""
    faults, pressed = [], 0
    for size in ("desk", "phone"):
        window = browser.Window(
            chrome, site.address, size, permissions=["clipboard-read", "clipboard-write"]
        )
        reader = keyboard.journey(window, "ferry", draft)
        faults += [f"by keys, {size}: {fault}" for fault in reader.faults + window.faults()]
        pressed += reader.pressed
        window.close()
    return faults, f"{pressed} keys pressed"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("address")
    parser.add_argument("--every", action="store_true")
    parser.add_argument("--pending", action="append", default=[])
    parser.add_argument("--draft", type=pathlib.Path)
    parser.add_argument("--atom")
    options = parser.parse_args()
    draft = options.draft.read_text() if options.draft else "“There is no deal,” said Sorvald."

    start = time.monotonic()
    site = pages.Site(options.address, options.pending)
    site.walk(path for path, status in ASKED if status == 200)
    said = [f"{len(site.pages)} addresses", site.judge_feeds(options.atom)]
    faults = site.faults
    with browser.opened() as chrome:
        for part in (
            lambda: open_pages(chrome, site, options.every),
            lambda: check_draft(chrome, site, draft),
            lambda: use_keys(chrome, site, draft),
        ):
            try:
                seen, told = part()
            except PlaywrightError as error:
                seen, told = [f"a part of the walk ended early: {error.message}"], "a part missing"
            faults += seen
            said.append(told)
    said.append(site.judge_markup())
    for fault in dict.fromkeys(faults):
        print(fault)
    print(f"{'; '.join(said)}; {len(faults)} faults; {time.monotonic() - start:.0f} s")
    return 1 if faults else 0


sys.exit(main())
