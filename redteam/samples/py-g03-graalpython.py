# PY-G03 outcome=guest-error
# scanner java-reach
# throws ImportError
import __graalpython__


def handle(event, api):
    return __graalpython__.read_file("/etc/passwd")
