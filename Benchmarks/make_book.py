#!/usr/bin/env python3
"""Writes drafts that quote a set of quotations, in Markdown.

usage: make_book.py QUOTATIONS.jsonl FOLDER     writes article.md (20 of them), book.md (all), five-books.md

Between two quotations stand sentences without any, as in a book; the prose is made of a fixed list of words.
"""
import json
import os
import random
import sys

WORDS = ("the harbour office keeps its ledgers in a room above the quay where clerks copy the day's arrivals by hand "
         "and nobody has counted the chairs since the last winter because the minutes say that there are enough").split()


def prose(chance, sentences):
    """Some sentences without quotation marks."""
    out = []
    for _ in range(sentences):
        words = [chance.choice(WORDS) for _ in range(chance.randint(8, 24))]
        out.append(" ".join(words).capitalize() + ".")
    return " ".join(out)


def paragraph(chance, line):
    """A paragraph that quotes one line of the set."""
    quote = line["quote"].strip().rstrip(",")
    name = line.get("attributed_to") or "the official"
    return f"{prose(chance, chance.randint(1, 4))} “{quote},” {name} said. {prose(chance, chance.randint(1, 3))}"


def write(path, lines, copies=1):
    chance = random.Random(1)
    with open(path, "w", encoding="utf-8") as file:
        file.write("# On the quay\n\n")
        for copy in range(copies):
            for number, line in enumerate(lines):
                if number % 100 == 0:
                    file.write(f"## Chapter {copy * len(lines) // 100 + number // 100 + 1}\n\n")
                file.write(paragraph(chance, line) + "\n\n")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    # Marks of quotation inside would make others of them: a book prints single ones there.
    lines = [line for line in lines if not any(mark in line["quote"] for mark in "“”\"\n")]
    write(os.path.join(sys.argv[2], "article.md"), lines[:20])
    write(os.path.join(sys.argv[2], "book.md"), lines)
    write(os.path.join(sys.argv[2], "five-books.md"), lines, 5)


main()
