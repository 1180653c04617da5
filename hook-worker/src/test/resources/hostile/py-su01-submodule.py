# SU-01 outcome=guest-error
# throws ImportError
import xml.etree.ElementTree


def handle(event, api):
    return xml.etree.ElementTree
