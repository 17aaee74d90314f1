#!/usr/bin/env python3
"""Runs a command and prints how long it took and its peak memory, as `SECONDS MEBIBYTES`, on standard error.

usage: measure.py COMMAND [ARGUMENT…]

Peak memory is the largest resident set of any one process below it. The exit code is the command's.
"""
import resource
import subprocess
import sys
import time

if len(sys.argv) < 2:
    print(__doc__, file=sys.stderr)
    sys.exit(2)
start = time.monotonic()
status = subprocess.run(sys.argv[1:]).returncode
seconds = time.monotonic() - start
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"{seconds:.2f} {peak:.0f}", file=sys.stderr)
sys.exit(status if status >= 0 else 128 - status)
