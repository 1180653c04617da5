# PY-G02 outcome=guest-error
# throws ImportError
import polyglot


def handle(event, api):
    return polyglot.eval(language="js", string="1")
