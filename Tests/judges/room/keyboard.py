"""A reader without a mouse: Tab, Enter, words, and nothing else."""

from playwright.sync_api import TimeoutError

# What has the focus, and whether a reader can see that it has.
FOCUS = """() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  // The browser itself rings the part of a day that has the focus, its button too.
  const isPart = element.matches("input[type=date]") && !element.matches(":focus");
  const isRinged = isPart || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const isOpen = top && (top === element || element.contains(top) || top.contains(element));
  const isThere = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth;
  const name = element.tagName.toLowerCase() + (element.id ? "#" + element.id : "")
    + " “" + (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 30) + "”";
  return { name, isRinged, isThere: isThere && Boolean(isOpen) };
}"""

MOST_TABS = 120


class Reader:
    """Goes through a room by keys; `faults` tells where that was not possible."""

    def __init__(self, window):
        self.window, self.page = window, window.page
        self.faults, self.pressed = [], 0

    def press(self, key):
        self.pressed += 1
        self.page.keyboard.press(key)

    def tab_to(self, selector):
        """Presses Tab until the focus is on something, which must be seen at each step."""
        for _ in range(MOST_TABS):
            self.press("Tab")
            focus = self.page.evaluate(FOCUS)
            if focus and not focus["isRinged"]:
                self.faults.append(f"{self.where()}: the focus on {focus['name']} is not seen")
            if focus and not focus["isThere"]:
                self.faults.append(f"{self.where()}: {focus['name']} is not in sight")
            if self.page.evaluate("s => document.activeElement?.matches(s) ?? false", selector):
                return True
        self.faults.append(f"{self.where()}: Tab does not lead to {selector}")
        return False

    def follow(self, selector):
        """Goes to a link or button and presses Enter; waits for the page that comes."""
        if not self.tab_to(selector):
            return
        with self.page.expect_navigation(timeout=10_000):
            self.press("Enter")

    def expect(self, holds, what):
        if not holds:
            self.faults.append(f"{self.where()}: {what}")

    def where(self):
        return self.page.url[len(self.window.address) - 1 :]


def arrives(page, address):
    """Whether the page comes to be at an address; a place of the same page is told a moment later."""
    try:
        page.wait_for_url(address, timeout=5_000)
    except TimeoutError:
        return False
    return True


def journey(window, query, draft):
    """Search, release, cite, check: what a person comes for, by keys alone."""
    reader = Reader(window)
    page = window.page
    window.open("/")
    reader.press("Tab")
    reader.expect(page.evaluate("document.activeElement.matches('.skip')"), "Tab skips no heads")
    reader.press("Enter")
    reader.expect(arrives(page, "**/#main"), "the text is not skipped to")
    window.open("/")
    reader.tab_to("#q")
    page.keyboard.type(query)
    with page.expect_navigation():
        reader.press("Enter")
    reader.expect(page.locator(".matches mark").count() > 0, "nothing is marked")
    reader.follow(".matches h2 a")
    target = page.evaluate("document.querySelector(':target')?.id ?? ''")
    seen = page.evaluate(
        "() => { const r = document.querySelector(':target')?.getBoundingClientRect();"
        " return Boolean(r) && r.bottom > 0 && r.top < innerHeight; }"
    )
    reader.expect(target.startswith("t") and seen, "the turn that was found is not in sight")
    _turns(reader)
    reader.follow(f"[id='{target}'] > a")
    reader.expect(f"?{target}" in page.url, "a turn does not lead to its statement")
    _cite(reader)
    _check(reader, draft)
    return reader


def _turns(reader):
    """The keys that go from turn to turn, where scripts run."""
    page = reader.page
    at = page.url
    page.evaluate("document.querySelector('.turns').focus()")
    reader.press("j")
    first = page.evaluate("document.activeElement.id")
    reader.press("j")
    reader.press("k")
    reader.expect(first and page.evaluate("document.activeElement.id") == first, "j and k lead nowhere")
    page.goto(at)


def _cite(reader):
    """Copies a citation; goes on to all forms of it and chooses a day."""
    page = reader.page
    reader.tab_to(".copy + button")
    reader.press("Enter")
    said = page.locator(".said")
    said.wait_for(timeout=5_000)
    reader.expect("copied" in (said.text_content() or ""), "a citation is not copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    shown = page.evaluate("document.activeElement.previousElementSibling.textContent")
    reader.expect(copied == shown and len(copied) > 40, "what is copied is not what is shown")
    reader.follow("a[href*='/cite?']")
    reader.expect(page.locator("pre.copy").count() > 2, "there are no forms of the citation")
    reader.tab_to("summary")
    reader.press("Enter")
    reader.expect(page.locator("details[open] pre").count() > 0, "a form does not open")


def _check(reader, draft):
    """Has a draft checked, and goes from a finding to its passage in the record."""
    page = reader.page
    page.goto(page.url)
    reader.follow("header nav a[href$='/check']")
    reader.tab_to("textarea")
    page.keyboard.insert_text(draft)
    reader.follow("form.check button")
    reader.expect(page.locator("main .q").count() > 0, "a draft does not come back marked")
    reader.follow("main a[href*='/r/']")
    reader.expect("/r/" in page.url, "a finding does not lead to the record")
