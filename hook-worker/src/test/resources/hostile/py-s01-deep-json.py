# PY-S01 outcome=guest-error cpu=4000
# throws RecursionError
import json


def handle(event, api):
    return json.loads("[" * 10**6)
