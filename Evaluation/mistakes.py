#!/usr/bin/env python3
"""Lists where readings and gold part, document by document, with the line of the source.

usage: mistakes.py CORPORA GOLD_JSON_DIR READINGS.ndjson

GOLD_JSON_DIR is what `check_gold.py --json` wrote, READINGS what `onrecord read --json` printed. Turns are
paired as the score pairs them: by their starts, at most 24 bytes apart. Front matter, register and encounters
are left out: the first is short enough to read, the others are not read yet.
"""
import json
import sys
from pathlib import Path

TOLERANCE = 24


def plain(text):
    return " ".join("".join(c if c.isalnum() else " " for c in (text or "").casefold()).split())


class Source:
    def __init__(self, path):
        self.bytes = path.read_bytes()

    def place(self, item):
        line = self.bytes.count(b"\n", 0, item["start"]) + 1
        words = self.bytes[item["start"] : min(item["end"], item["start"] + 90)].decode("utf-8", "replace")
        return f"line {line:5}  {' '.join(words.split())}"


def pair(gold, read):
    """Pairs of gold and read turns, and what is left of each."""
    free, pairs, missed = list(read), [], []
    for item in gold:
        near = [r for r in free if abs(r["start"] - item["start"]) <= TOLERANCE]
        if not near:
            missed.append(item)
            continue
        best = min(near, key=lambda r: abs(r["start"] - item["start"]))
        free.remove(best)
        pairs.append((item, best))
    return pairs, missed, free


def turn_mistakes(source, gold, read):
    pairs, missed, extra = pair(gold["turns"], read.get("turns", []))
    for item in missed:
        yield f"turn missed            {source.place(item)}"
    for item in extra:
        yield f"turn too many          {source.place(item)}"
    for want, got in pairs:
        if plain(want["label"]) != plain(got.get("label") or "-"):
            yield f"label {want['label']!r} read as {got.get('label')!r}: {source.place(want)}"
        if plain(want["speaker"]) != plain(got.get("speaker")):
            yield f"speaker {want['speaker']!r} read as {got.get('speaker')!r}: {source.place(want)}"
        if want["kind"] != got.get("kind"):
            yield f"kind {want['kind']} read as {got.get('kind')}: {source.place(want)}"
    for (want_before, got_before), (want, got) in zip(pairs, pairs[1:]):
        same_in_gold = want["exchange"] is not None and want["exchange"] == want_before["exchange"]
        same_in_read = got.get("exchange") is not None and got["exchange"] == got_before["exchange"]
        if same_in_gold != same_in_read:
            verb = "parted from" if same_in_gold else "joined to"
            yield f"exchange {verb} the turn before: {source.place(want)}"


def incident_mistakes(source, gold, read):
    def meets(a, b):
        return a["type"] == b["type"] and a["start"] < b["end"] and b["start"] < a["end"]

    found = read.get("incidents", [])
    for item in gold["incidents"]:
        if not any(meets(item, other) for other in found):
            yield f"incident missed ({item['type']}): {source.place(item)}"
    for item in found:
        if not any(meets(item, other) for other in gold["incidents"]):
            yield f"incident too many ({item['type']}): {source.place(item)}"


def main():
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    corpora, gold_folder, readings_file = map(Path, sys.argv[1:])
    lines = readings_file.read_text().splitlines()
    readings = {r["source"]: r for r in map(json.loads, filter(str.strip, lines))}
    for path in sorted(gold_folder.glob("*.json")):
        gold = json.loads(path.read_text())
        source = Source(corpora / gold["source"])
        read = readings.get(gold["source"], {})
        mistakes = [*turn_mistakes(source, gold, read), *incident_mistakes(source, gold, read)]
        print(f"{path.stem}: {len(mistakes)}")
        for mistake in mistakes:
            print(f"  {mistake}")
    return 0


sys.exit(main())
