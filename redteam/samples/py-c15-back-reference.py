# PY-C15 outcome=cpu-exceeded cpu=200
# scanner backtracking
import re


def handle(event, api):
    return bool(re.match(r"(?:(a+)+)\1b$", "a" * 60))
