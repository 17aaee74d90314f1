#!/usr/bin/env python3
"""Weighs every release of a reading room whose text has 40 to 60 KB: its page against its text.

usage: weight.py ADDRESS
"""
import re
import statistics
import sys
import urllib.request

address = sys.argv[1].rstrip("/")


def fetch(path, **headers):
    request = urllib.request.Request(address + path, headers=headers)
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def releases():
    """The paths of all releases, page by page of their list."""
    number, found = 1, []
    while True:
        page = fetch(f"/r?page={number}").decode()
        found += re.findall(r'href="[^"]*?(/r/[^"?#@]+)"', page)
        if 'rel="next"' not in page:
            return list(dict.fromkeys(found))
        number += 1


rows = []
for path in releases():
    text = len(fetch(path + "/text"))
    if 40_000 <= text <= 60_000:
        page = fetch(path)
        packed = len(fetch(path, **{"Accept-Encoding": "gzip"}))
        before_paint = len(re.findall(rb'<link rel="stylesheet"|<script(?![^>]*defer)', page))
        rows.append((len(page) / text, len(page), packed, before_paint, path))
if not rows:
    sys.exit("no release with 40 to 60 KB of text")
rows.sort()
ratios = [row[0] for row in rows]
packed = sorted(row[2] for row in rows)
print(f"{len(rows)} pages of releases with 40 to 60 KB of text")
print(f"page against text:  median {statistics.median(ratios):.3f}, most {ratios[-1]:.3f}")
print(f"gzipped:            median {statistics.median(packed):,.0f} bytes, most {packed[-1]:,}")
print(f"within 1.3 times:   {sum(ratio <= 1.3 for ratio in ratios)} of {len(rows)}")
print(f"within 25 KB:       {sum(size <= 25_000 for size in packed)} of {len(rows)}")
print(f"fetched before the first paint, besides the page: at most {max(row[3] for row in rows)}")
print(f"heaviest: {rows[-1][4]}")
