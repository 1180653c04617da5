# SU-01 outcome=guest-error
# scanner none
# throws ImportError
import xml.etree.ElementTree


def handle(event, api):
    return xml.etree.ElementTree
