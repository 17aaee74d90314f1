"""Whether every package of requirements.txt is installed at the version that it pins."""

import importlib.metadata
import pathlib
import sys

wrong = 0
for line in pathlib.Path(__file__).with_name("requirements.txt").read_text().splitlines():
    if not line or line.startswith("#"):
        continue
    name, _, wanted = line.partition("==")
    try:
        found = importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        found = "missing"
    if found != wanted:
        print(f"{name}: {found} instead of {wanted}")
        wrong += 1
sys.exit(1 if wrong else 0)
