# PY-G01 outcome=guest-error
# scanner java-reach
# throws ImportError
import java


def handle(event, api):
    return java.type("java.lang.System").exit(0)
