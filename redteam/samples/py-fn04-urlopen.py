# FN-04 outcome=guest-error
# scanner system-module
# throws ImportError
import urllib.request


def handle(event, api):
    return urllib.request.urlopen("http://localhost/").read()
