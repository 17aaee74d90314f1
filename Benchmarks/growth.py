#!/usr/bin/env python3
"""Draws how checking a quotation grows with the record, as SVG on standard output.

usage: growth.py FILE…      outputs of QuotationBenchmark, the smallest record first

Two panels over a logarithmic axis of the record's size: milliseconds a quotation (median, and the 99th percentile, of
those that stand somewhere), and memory beyond the mapped index.
"""
import sys

WIDTH, HEIGHT, LEFT, TOP, GAP = 760, 300, 56, 44, 84
INK, SOFT, GRID = "#1b1b1b", "#5c5c5c", "#d9d9d9"


def read(path):
    """The keys of one output, and its rows of times by verdict."""
    keys, rows = {}, {}
    for line in open(path, encoding="utf-8"):
        parts = line.rstrip("\n").split("\t")
        if len(parts) == 2:
            keys[parts[0]] = float(parts[1])
        elif len(parts) == 7 and parts[0] != "milliseconds":
            rows[parts[0]] = [float(x) for x in parts[1:]]
    return keys, rows


def nice(top):
    """A round number at or above the largest value, to end an axis at."""
    step = 10.0 ** (len(str(int(top * 1000))) - 4)
    for factor in (1, 2, 2.5, 5, 10, 20, 50):
        if factor * step >= top:
            return factor * step
    return top


def panel(x, title, unit, sizes, lines):
    """One panel: lines are (name, values, dashes)."""
    width, height = (WIDTH - 2 * LEFT - GAP) / 2, HEIGHT - TOP - 56
    top = nice(max(max(values) for _, values, _ in lines) or 1)
    at = lambda i: x + width * i / (len(sizes) - 1)
    up = lambda v: TOP + height * (1 - v / top)
    out = [f'<text x="{x}" y="{TOP - 22}" font-weight="600" fill="{INK}">{title}</text>']
    for share in (0, 0.5, 1):
        y = up(top * share)
        out.append(f'<line x1="{x}" y1="{y:.1f}" x2="{x + width:.1f}" y2="{y:.1f}" stroke="{GRID}"/>')
        out.append(f'<text x="{x - 8}" y="{y + 4:.1f}" text-anchor="end" fill="{SOFT}">{top * share:g}</text>')
    out.append(f'<text x="{x - 8}" y="{TOP - 8}" text-anchor="end" fill="{SOFT}">{unit}</text>')
    for i, size in enumerate(sizes):
        out.append(f'<text x="{at(i):.1f}" y="{TOP + height + 20}" text-anchor="middle" fill="{SOFT}">{size}</text>')
    for name, values, dashes in lines:
        points = " ".join(f"{at(i):.1f},{up(v):.1f}" for i, v in enumerate(values))
        out.append(f'<polyline points="{points}" fill="none" stroke="{INK}" stroke-width="1.6" stroke-dasharray="{dashes}"/>')
        for i, v in enumerate(values):
            out.append(f'<circle cx="{at(i):.1f}" cy="{up(v):.1f}" r="2.6" fill="{INK}"/>')
        out.append(f'<text x="{at(len(values) - 1):.1f}" y="{up(values[-1]) - 8:.1f}" text-anchor="end" fill="{INK}" '
                   f'stroke="#fff" stroke-width="4" paint-order="stroke">{name} {values[-1]:.3g}</text>')
    out.append(f'<text x="{x + width / 2:.1f}" y="{TOP + height + 40}" text-anchor="middle" fill="{SOFT}">'
               "words in the record</text>")
    return out


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__.strip())
    outputs = [read(path) for path in sys.argv[1:]]
    sizes = [f'{keys["words"] / 1e6:.0f} M' for keys, _ in outputs]
    same = [rows["same words"][1] for _, rows in outputs]
    altered = [rows["altered"][1] for _, rows in outputs]
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
           'font-family="system-ui, sans-serif" font-size="12">',
           "<title>Time and memory of a check as the record grows</title>",
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    out += panel(LEFT, "Time of a check, median", "ms", sizes,
                 [("altered", altered, ""), ("same words", same, "5 3")])
    out += panel(LEFT + (WIDTH - 2 * LEFT - GAP) / 2 + GAP, "Memory beyond the mapped index", "MiB", sizes,
                 [("", [keys["memory_MiB"] for keys, _ in outputs], "")])
    print("\n".join(out + ["</svg>"]))


main()
