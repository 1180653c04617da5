# PY-F07 outcome=guest-error
# scanner interpreter-internals
# throws ImportError
import gc


def handle(event, api):
    return [type(each).__name__ for each in gc.get_referrers(api)]
