"""Judges the description of a running reading room, and the room by its description.

usage: openapi.py URL SECONDS < DRAFT, the address of the room, how long it may be asked, and a draft in
Markdown that quotes its record. Refused are: a description that is not OpenAPI; an answer of the
record's own addresses, or to the draft however it is sent, that its schema does not allow; whatever
schemathesis finds when it asks every address well and badly.
"""

import base64
import io
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse
import urllib.request

import docx
import jsonschema
import openapi_spec_validator

room, seconds = sys.argv[1].rstrip("/"), sys.argv[2]
faults = []


def fetched(path, draft=None, media_type="text/markdown"):
    headers = {"Accept": "application/json"}
    if draft is not None:
        headers["Content-Type"] = media_type
    request = urllib.request.Request(origin + path, data=draft, headers=headers)
    with urllib.request.urlopen(request) as response:
        return json.load(response)


origin = "/".join(room.split("/")[:3])
prefix = room[len(origin):]
description = fetched(prefix + "/api/openapi.json")
openapi_spec_validator.validate(description)
if description["servers"] != [{"url": prefix or "/"}]:
    faults.append(f"servers: {description['servers']}")

validators = {}


def hold(template, path, draft=None, media_type="text/markdown"):
    """Fetches a path of this room, or sends a draft to it, and holds what comes against the schema."""
    method = "get" if draft is None else "post"
    if (template, method) not in validators:
        content = description["paths"][template][method]["responses"]["200"]["content"]
        schema = {**content["application/json"]["schema"], "components": description["components"]}
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[template, method] = jsonschema.Draft202012Validator(schema)
    answer = fetched(path, draft, media_type)
    for error in validators[template, method].iter_errors(answer):
        faults.append(f"{path}: {error.json_path}: {error.message[:300]}")
    return answer


def walked(template, path):
    """All pages of a list."""
    while path:
        answer = hold(template, path)
        yield answer
        path = answer["links"]["next"]


count = 0
hold("/", prefix + "/")
for page in walked("/r", prefix + "/r"):
    for release in page["releases"]:
        address = f"{prefix}/r/{release['slug']}"
        shown = hold("/r/{release}", address)
        turns = len(shown["turns"])
        for turn in range(1, turns + 1, max(1, turns // 8)):
            hold("/r/{release}", f"{address}?t{turn}")
        for revision in shown["history"]:
            hold("/r/{release}", f"{address}@{revision['revision']}")
        count += 1
for page in walked("/people", prefix + "/people"):
    for person in page["people"]:
        hold("/people/{person}", f"{prefix}/people/{person['slug']}")
for query in ["ferry", "the", "nowherefound"]:
    for page in walked("/search", f"{prefix}/search?q={query}"):
        pass
    for page in walked("/wording", f"{prefix}/wording?q={query}"):
        pass
if not count:
    faults.append("the room has no release to try")

# A draft with a quotation of every kind: verdicts of many sorts, listed ones, one without its end.
hold("/check", prefix + "/check")
draft = sys.stdin.buffer.read() + b"""

"This has a \xe2\x80\x9cquotation inside of it\xe2\x80\x9d and nobody said it," he said.

"Nothing closes this one, she said.
"""
checked = hold("/check", prefix + "/check?name=draft.md&attribute=Nobody", draft)
kinds = {quotation["kind"] for quotation in checked["quotations"]}
if not {"quotation", "nested", "unclosed"} <= kinds or checked["summary"]["exact"] < 1:
    faults.append(f"the draft shows too little: {sorted(kinds)}, {checked['summary']}")



def word(text):
    """A Word document of one paragraph."""
    document = docx.Document()
    document.add_paragraph(text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def multipart(fields):
    """A form as browsers send it; bytes are a file."""
    parts = b""
    for name, value in fields.items():
        file = b"" if isinstance(value, str) else b'; filename="a.docx"'
        value = value.encode() if isinstance(value, str) else value
        parts += b'--x\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n' % (name.encode(), file)
        parts += value + b"\r\n"
    return parts + b"--x--\r\n"


# Every media type and every field of the forms that the description has, and no others.
spoken = "\u201cThis quotation is sent in every way,\u201d she said."
more = {"attribute": "Nobody", "download": "json"}
named = {**more, "name": "a.md"}
source = {**named, "source": base64.b64encode(spoken.encode("utf-16")).decode(), "charset": "utf-16"}
forms = {
    "multipart/form-data": [{**named, "draft": spoken}, source, {**more, "file": word(spoken)}],
    "application/x-www-form-urlencoded": [{**named, "draft": spoken}, source],
}
word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
alone = {
    "text/plain": spoken.encode(),
    "text/markdown": spoken.encode(),
    "text/html": f"<p>{spoken}</p>".encode(),
    word_type: word(spoken),
}
bodies = description["paths"]["/check"]["post"]["requestBody"]["content"]
taken = fetched(prefix + "/check")["media_types"]
if not set(bodies) == set(taken) == forms.keys() | alone.keys():
    faults.append(f"bodies that are described: {sorted(bodies)}; that are taken: {sorted(taken)}")
for media_type, several in forms.items():
    name = bodies[media_type]["schema"]["$ref"].rsplit("/", 1)[-1]
    fields = set(description["components"]["schemas"][name]["properties"])
    if fields != set().union(*several):
        faults.append(f"{media_type}: fields that are described: {sorted(fields)}")
sent = [(media_type, body) for media_type, body in alone.items()]
sent += [
    (media_type, urllib.parse.urlencode(fields).encode())
    if media_type.endswith("urlencoded")
    else (media_type + "; boundary=x", multipart(fields))
    for media_type, several in forms.items()
    for fields in several
]
for media_type, body in sent:
    answer = hold("/check", prefix + "/check", body, media_type)
    if len(answer["quotations"]) != 1:
        faults.append(f"{media_type}: {len(answer['quotations'])} quotations")

# What a query or a person's name may be is no regular language: of these addresses the schema allows
# what the room must refuse, and of drafts those that are empty or in no format that it reads. Everything
# else that the description allows is accepted.
settings = """
hooks = "documents"

[[operations]]
include-path-regex = "^/(search|search.atom|wording|r|feed.atom)$"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400"]

[[operations]]
include-path-regex = "^/r/[^/]+/cite(/[^/]+)?$"
checks.positive_data_acceptance.expected-statuses = ["2xx", "3xx", "400", "404", "5xx"]

[[operations]]
include-path = "/check"
include-method = "POST"
checks.positive_data_acceptance.expected-statuses = ["2xx", "422"]
checks.negative_data_rejection.expected-statuses = ["2xx", "4xx"]
"""
# Word documents as the fuzzer makes them: whole, cut short, or with some bytes changed.
documents = f"""
import pathlib
import random

import schemathesis
from hypothesis import strategies

whole = pathlib.Path("whole.docx").read_bytes()


def document(seed):
    chance = random.Random(seed)
    if seed % 4 == 0:
        return whole
    if seed % 4 == 1:
        return whole[:chance.randrange(len(whole))]
    changed = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(whole))] = chance.randrange(256)
    return bytes(changed)


schemathesis.openapi.media_type(
    "{word_type}", strategies.integers(0, 1 << 20).map(document)
)
"""
# One worker: hypothesis parses its own source while it asks, and the parser of Python 3.11 fails now and
# then when two threads use it at once.
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder) / "schemathesis.toml"
    file.write_text(settings)
    pathlib.Path(folder, "documents.py").write_text(documents)
    pathlib.Path(folder, "whole.docx").write_bytes(alone[word_type])
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    run = subprocess.run(
        [
            program, "--config-file", file, "run", room + "/api/openapi.json",
            "--header", "Accept: application/json, */*;q=0.1", "--checks", "all",
            "--phases", "examples,coverage,fuzzing", "--max-examples", "40", "--max-time", seconds,
            "--workers", "1", "--generation-deterministic",
            "--suppress-health-check", "all", "--warnings", "off",
            "--continue-on-failure", "--no-shrink", "--no-color",
        ],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
if run.returncode:
    faults.append(f"schemathesis:\n{run.stdout}")
else:
    print(run.stdout)
for fault in faults:
    print(fault)
sys.exit(1 if faults else 0)
