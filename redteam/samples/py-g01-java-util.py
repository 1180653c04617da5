# PY-G01 outcome=guest-error
# scanner java-reach
# throws ImportError
import java.util


def handle(event, api):
    return java.util.ArrayList()
