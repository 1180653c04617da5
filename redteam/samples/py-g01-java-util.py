# PY-G01 outcome=guest-error
# scanner none
# throws ImportError
import java.util


def handle(event, api):
    return java.util.ArrayList()
