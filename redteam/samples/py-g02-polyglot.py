# PY-G02 outcome=guest-error
# scanner none
# throws ImportError
import polyglot


def handle(event, api):
    return polyglot.eval(language="js", string="1")
