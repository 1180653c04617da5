# FN-04 outcome=guest-error
# scanner none
# throws ImportError
import urllib.request


def handle(event, api):
    return urllib.request.urlopen("http://localhost/").read()
