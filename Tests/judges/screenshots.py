"""Takes the pictures of docs/screenshots of a room over the sample record.

usage: screenshots.py ADDRESS FOLDER [--print FILE.pdf] [--only NAME]…

Pictures have a palette of 96 colours and no more height than is needed, so that they stay small.
"""

import argparse
import io
import pathlib

from PIL import Image
from room import browser

DRAFT = pathlib.Path(__file__).parents[2] / "Samples/drafts/ferry-deal.md"
BRIEFING = "/r/2026-03-05-press-briefing-by-press-secretary-dorte-halvane-and-deputy"
REMARKS = "/r/2026-03-03-remarks-at-the-secretariat-of-the-lakes-compact-in-brennholm"
CHANGED = "/r/2026-03-06-ministry-press-briefing-march-6-2026"

# Not a path: the draft of the sample, after it was checked.
CHECKED = "checked"

# Name, path, size, scheme, height of the picture.
PICTURES = [
    ("home", "/", "desk", "light", 1000),
    ("home-phone-dark", "/", "phone", "dark", 1100),
    ("release", REMARKS, "desk", "light", 1700),
    ("release-dark", BRIEFING, "desk", "dark", 1500),
    ("release-tablet", BRIEFING, "tablet", "light", 1400),
    ("release-phone", REMARKS, "phone", "light", 1600),
    ("changed", CHANGED, "desk", "light", 1000),
    ("statement", REMARKS + "?t9", "desk", "light", 1000),
    ("statement-phone-dark", REMARKS + "?t9", "phone", "dark", 1100),
    ("search", "/search?q=ferry", "desk", "light", 1400),
    ("search-phone", "/search?q=ferry", "phone", "light", 1400),
    ("search-nothing", "/search?q=submarine", "desk", "light", 760),
    ("wording", "/wording?q=ferry", "desk", "light", 1500),
    ("wording-phone-dark", "/wording?q=the+ministry", "phone", "dark", 1400),
    ("releases", "/r", "desk", "light", 1000),
    ("person", "/people/henrik-sorvald", "desk", "light", 1000),
    ("people-phone", "/people", "phone", "light", 900),
    ("cite", REMARKS + "/cite?t9", "desk", "light", 1300),
    ("check", "/check", "desk", "light", 900),
    ("checked", CHECKED, "desk", "light", 2000),
    ("help-dark", "/help", "tablet", "dark", 1200),
]


def save(picture, file):
    """Writes a picture with few colours."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    # Of few colours, those are taken that lie far apart: links are rare, and blue.
    few = image.quantize(96, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


def take(window, path, height):
    """The top of a page, or all of it where that is less."""
    if path == CHECKED:
        window.open("/check")
        window.page.fill("textarea", DRAFT.read_text())
        with window.page.expect_navigation():
            window.page.click("form.check button")
    else:
        window.open(path)
    width = window.page.viewport_size["width"]
    whole = window.page.evaluate("document.documentElement.scrollHeight")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, whole)}
    return window.page.screenshot(full_page=True, clip=clip)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("address")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--print", type=pathlib.Path, dest="paper")
    parser.add_argument("--only", action="append")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    with browser.opened() as chrome:
        for name, path, size, scheme, height in PICTURES:
            if options.only and name not in options.only:
                continue
            # A phone has no pointer that could hover.
            is_phone = size == "phone"
            window = browser.Window(
                chrome, options.address, size, scheme, is_mobile=is_phone, has_touch=is_phone
            )
            save(take(window, path, height), options.folder / f"{name}.png")
            for fault in window.faults():
                print(f"{name}: {fault}")
            window.close()
        if options.paper:
            window = browser.Window(chrome, options.address)
            window.open(REMARKS)
            window.page.pdf(path=options.paper, format="A4", prefer_css_page_size=True)
            window.close()


main()
