# SU-01 outcome=guest-error
# scanner none
# throws ImportError
import sqlite3


def handle(event, api):
    return sqlite3.connect("/tmp/x")
