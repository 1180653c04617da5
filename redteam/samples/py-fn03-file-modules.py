# FN-03 outcome=ok
# scanner dynamic-import stored-code system-module
# returns "contained"
def handle(event, api):
    def one():
        import tempfile

    def two():
        import sqlite3

    def three():
        import shelve

    def four():
        import zipimport

    def five():
        import pathlib

    for attempt in (one, two, three, four, five):
        try:
            attempt()
            return attempt.__name__
        except ImportError as e:
            print(e)
    return "contained"
