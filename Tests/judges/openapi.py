"""Judges the description of a running reading room, and the room by its description.

usage: openapi.py URL SECONDS, the address of the room and how long it may be asked. Refused are: a
description that is not OpenAPI; an answer of the record's own addresses that its schema does not allow;
whatever schemathesis finds when it asks every address well and badly.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

import jsonschema
import openapi_spec_validator

room, seconds = sys.argv[1].rstrip("/"), sys.argv[2]
faults = []


def fetched(path):
    request = urllib.request.Request(origin + path, headers={"Accept": "application/json"})
    with urllib.request.urlopen(request) as response:
        return json.load(response)


origin = "/".join(room.split("/")[:3])
prefix = room[len(origin):]
description = fetched(prefix + "/api/openapi.json")
openapi_spec_validator.validate(description)
if description["servers"] != [{"url": prefix or "/"}]:
    faults.append(f"servers: {description['servers']}")

validators = {}


def hold(template, path):
    """Fetches a path of this room and holds what comes against the schema of its address."""
    if template not in validators:
        content = description["paths"][template]["get"]["responses"]["200"]["content"]
        schema = {**content["application/json"]["schema"], "components": description["components"]}
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[template] = jsonschema.Draft202012Validator(schema)
    answer = fetched(path)
    for error in validators[template].iter_errors(answer):
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

# What a query or a person's name may be is no regular language: of these addresses the schema allows
# what the room must refuse. Everything else that the description allows is accepted.
settings = """
[[operations]]
include-path-regex = "^/(search|search.atom|wording|r|feed.atom)$"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400"]
"""
with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder) / "schemathesis.toml"
    file.write_text(settings)
    program = pathlib.Path(sys.executable).with_name("schemathesis")
    run = subprocess.run(
        [
            program, "--config-file", file, "run", room + "/api/openapi.json",
            "--header", "Accept: application/json, */*;q=0.1", "--checks", "all",
            "--phases", "examples,coverage,fuzzing", "--max-examples", "40", "--max-time", seconds,
            "--workers", "2", "--generation-deterministic",
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
