# PY-G03 outcome=guest-error
# throws ImportError
import __graalpython__


def handle(event, api):
    return __graalpython__.read_file("/etc/passwd")
