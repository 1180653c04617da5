# PY-S01 outcome=guest-error cpu=4000
# scanner none
# throws RecursionError
import json


def handle(event, api):
    return json.loads("[" * 10**6)
