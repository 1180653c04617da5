# SU-01 outcome=guest-error
# scanner system-module
# throws ImportError
import sqlite3


def handle(event, api):
    return sqlite3.connect("/tmp/x")
