"""Opens a room over a hostile record in a real browser, and says what of it came to life.

usage: hostile.py ADDRESS < {"words": [hostile texts], "paths": [more pages]}

Every page that the room links to is opened with its content policy switched off, so that nothing but the
escaping stands between a transcript and the browser; then the room is asked for every hostile text by
every box that it has. Watched are dialogs, the console, requests to elsewhere, windows, downloads, a
flag that hostile scripts set, and the document itself: what came alive without a sound is there. The
watch is first tried on a page that is not safe. The exit code is 1 where anything was found.
"""

import json
import sys
import urllib.parse

from room import browser, pages

# What no page of ours has in its document, whatever stands in the record.
ALIVE = """() => {
  const found = [];
  for (const e of document.querySelectorAll("*")) {
    const name = e.tagName.toLowerCase();
    for (const a of e.attributes) {
      if (a.name.startsWith("on") || a.name === "style" || a.name === "srcdoc")
        found.push(`${name} ${a.name}`);
      if (/^(href|src|action|formaction|xlink:href|data|poster)$/.test(a.name)
          && !/^(https?:|[/#?])/.test(a.value.trim())) found.push(`${name} ${a.name}=${a.value}`);
    }
    if (name === "script" && !/^[/]([^/].*)?assets[/]/.test(e.getAttribute("src") ?? ""))
      found.push("script");
    if (/^(iframe|frame|object|embed|img|base|style|math|template|video|audio|marquee|applet)$/
        .test(name)) found.push(name);
    if (name === "meta" && e.httpEquiv) found.push(`meta ${e.httpEquiv}`);
    if (name === "form" && new URL(e.action).origin !== location.origin) found.push(`form ${e.action}`);
  }
  if (window.struck !== undefined) found.push("a script of the record ran");
  return [...new Set(found)];
}"""

# What can be typed into: not a day, not a file.
BOXES = "main form input:not([type=hidden]):not([type=file]):not([type=date]), main textarea"

STRIKE = "window.struck = 1; console.log('struck'); new Image().src = 'http://127.0.0.1:9/x'; alert(1)"
UNSAFE = f'<p title="x"><img src=x onerror="{STRIKE}"><svg onload="alert(2)"></svg></p>'


def alive(window):
    """What came to life on the page that is open."""
    faults = window.faults() + window.page.evaluate(ALIVE)
    # What waits for a reader's hand: everything that can be pointed at, or have the focus, has it once.
    window.page.evaluate(
        "() => { for (const e of document.querySelectorAll('main *')) {"
        " e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); e.focus?.(); } }"
    )
    return faults + window.faults()


def try_watch(window):
    """Whether the watch sees what it is there to see."""
    window.open("/help")
    window.page.set_content(UNSAFE)
    window.page.wait_for_timeout(200)
    seen = " ".join(alive(window))
    wanted = ["dialog", "console", "request to elsewhere", "img", "onerror", "a script of the record ran"]
    return [f"the watch does not see: {one}" for one in wanted if one not in seen]


def fill_boxes(window, path, words):
    """Types hostile words into every box of a page and sends the form, as a person who pastes does."""
    faults = []
    for word in words:
        window.open(path, expected=200)
        boxes = window.page.locator(BOXES)
        # A line's end and a control character cannot be typed into a box.
        typed = "".join(letter for letter in word if letter >= " ")
        for number in range(boxes.count()):
            box = boxes.nth(number)
            if box.is_visible():
                # A draft quotes it, and gives it to somebody of that name.
                is_draft = box.evaluate("box => box.tagName") == "TEXTAREA"
                box.fill(f"“We will not {typed} say,” said {typed}." if is_draft else typed)
        window.expected = None
        with window.page.expect_navigation():
            window.page.locator("main form button").first.click()
        faults += [f"{path} with {word!r}: {fault}" for fault in alive(window)]
    return faults


def main():
    asked = json.load(sys.stdin)
    site = pages.Site(sys.argv[1], asked.get("pending", []))
    site.walk(asked["paths"])
    faults = []
    opened = 0
    with browser.opened() as chrome:
        window = browser.Window(chrome, site.address, bypass_csp=True)
        faults += try_watch(window)
        for path, page in site.pages.items():
            if page.is_html:
                window.open(path, expected=page.status)
                faults += [f"{path}: {fault}" for fault in alive(window)]
                opened += 1
        for word in asked["words"]:
            coded = urllib.parse.quote(word, safe="")
            for path in (f"/search?q={coded}&speaker={coded}", f"/people?q={coded}", f"/{coded}"):
                window.open(path, expected=None)
                faults += [f"{path}: {fault}" for fault in alive(window)]
                opened += 1
        for path in asked["boxes"]:
            faults += fill_boxes(window, path, asked["words"])
        window.close()
    for fault in dict.fromkeys(faults):
        print(fault)
    print(f"{opened} pages opened, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main())
