"""Debian's Chromium, and everything that a page does in it which it should not."""

import contextlib
import os
import shutil
import sys
import urllib.parse

from playwright.sync_api import sync_playwright

SIZES = {"phone": (360, 740), "tablet": (768, 1024), "desk": (1280, 900)}


def program():
    """The browser's program; ends with a sentence where there is none."""
    found = os.environ.get("ONRECORD_CHROMIUM") or shutil.which("chromium")
    return found or sys.exit("Chromium is missing: install the package chromium")


@contextlib.contextmanager
def opened():
    """A browser, closed at the end."""
    # Root may not have the sandbox; no page of anybody else's is opened here.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=arguments)
        try:
            yield browser
        finally:
            browser.close()


class Window:
    """One window of a browser that is watched: `faults` tells what went wrong since it was last asked.

    Watched are: messages on the console, uncaught errors, dialogs, windows that open, downloads,
    requests that fail, and requests to any other place than the room.
    """

    def __init__(self, browser, address, size="desk", scheme="light", scripts=True, **options):
        width, height = SIZES[size]
        self.name = f"{width}px {scheme}{'' if scripts else ' without scripts'}"
        self.address = address
        self.seen = []
        self.expected = 200
        self.requests = 0
        self.context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            **options,
        )
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()
        self.context.on("console", self._console)
        self.context.on("weberror", lambda error: self.seen.append(f"error: {error.error}"))
        self.context.on("request", self._request)
        self.context.on("requestfailed", self._failed)
        self.context.on("response", self._response)
        self.context.on("page", lambda page: self.seen.append(f"opened a window: {page.url}"))
        self.page.on("dialog", self._dialog)
        self.page.on("download", lambda download: self.seen.append(f"download: {download.url}"))

    def open(self, path, expected=200):
        """Goes to a path of the room and waits until it is loaded; any status is right for None."""
        self.expected = expected
        self.requests = 0
        self.page.goto(urllib.parse.urljoin(self.address, path), wait_until="load")

    def faults(self):
        """What was seen since this was last asked."""
        seen, self.seen = self.seen, []
        return seen

    def close(self):
        self.context.close()

    def _console(self, message):
        # A failure page is one: the browser says so for each.
        if self.expected != 200 and "the server responded with a status of" in message.text:
            return
        self.seen.append(f"console: {message.type}: {message.text}")

    def _dialog(self, dialog):
        self.seen.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request):
        self.requests += 1
        if not request.url.startswith(self.address):
            self.seen.append(f"request to elsewhere: {request.url}")

    def _failed(self, request):
        # What was still being fetched when the reader went on.
        if request.failure == "net::ERR_ABORTED":
            return
        self.seen.append(f"request failed: {request.url}: {request.failure}")

    def _response(self, response):
        wanted = self.expected if response.request.is_navigation_request() else 200
        if wanted and response.status != wanted and not 300 <= response.status < 400:
            self.seen.append(f"{response.status} instead of {wanted}: {response.url}")
