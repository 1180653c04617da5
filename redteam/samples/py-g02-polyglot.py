# PY-G02 outcome=guest-error
# scanner java-reach
# throws ImportError
import polyglot


def handle(event, api):
    return polyglot.eval(language="js", string="1")
