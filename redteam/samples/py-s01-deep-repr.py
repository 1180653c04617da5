# PY-S01 outcome=guest-error cpu=4000
# scanner none
# throws RecursionError
import copy


def handle(event, api):
    deep = []
    for _ in range(10**5):
        deep = [deep]
    return copy.deepcopy(deep)
