# PY-G03 outcome=guest-error
# scanner none
# throws ImportError
import __graalpython__


def handle(event, api):
    return __graalpython__.read_file("/etc/passwd")
