#!/usr/bin/env python3
"""Writes the paths that Benchmarks/web asks for: 200 releases, 100 searches, for the room and
for Datasette; and for the room some 20,000 searches of two words.

usage: web_paths.py DATABASE FOLDER

Of a release Datasette shows the rows of its passages without their text, which is compressed in the database; of a search
the numbers of the passages found. Both are less than what the room's pages show.
"""
import os
import random
import sqlite3
import sys
import urllib.parse


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    database, folder = sys.argv[1:]
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    chance = random.Random(1)
    releases = connection.execute(
        "SELECT release.slug, revision.id FROM release JOIN revision ON revision.release_id = release.id"
        " WHERE is_current AND text_length BETWEEN 10000 AND 100000 ORDER BY release.id").fetchall()
    releases = chance.sample(releases, min(200, len(releases)))
    titles = connection.execute("SELECT title FROM release WHERE title IS NOT NULL").fetchall()
    words = {word.lower() for (title,) in titles for word in title.split()}
    words = sorted(word for word in words if word.isascii() and word.isalpha() and len(word) > 4)
    words = chance.sample(words, min(200, len(words)))
    # Searches that nobody made before: two words each, so many that none comes twice.
    pairs = [f"{one}+{other}" for one in words for other in words if one < other]
    chance.shuffle(pairs)
    sql = "select rowid from passage_text where passage_text match :q order by rank limit 20"
    lists = {
        "release": [f"/r/{urllib.parse.quote(slug)}" for slug, _ in releases],
        "datasette-release": [f"/record/passage?revision_id={revision}&_size=1000" for _, revision in releases],
        "search": [f"/search?q={word}" for word in words[:100]],
        "new-search": [f"/search?q={pair}" for pair in pairs],
        "datasette-search": ["/record?" + urllib.parse.urlencode({"sql": sql, "q": word}) for word in words[:100]],
    }
    for name, paths in lists.items():
        with open(os.path.join(folder, name + ".paths"), "w", encoding="utf-8") as file:
            file.write("".join(path + "\n" for path in paths))


main()
