# PY-H07 outcome=ok cpu=8000
# scanner computed-attribute hidden-attribute namespace-function
# returns "contained"
import base64, calendar, collections, contextlib, copy, dataclasses, datetime, decimal, difflib, enum, fractions
import functools, graphlib, hashlib, heapq, hmac, html.parser, itertools, json, operator, random, re, statistics
import string, textwrap, time, typing, unicodedata, urllib.parse, uuid

WAYS_OUT = ("abort", "fork", "execv", "start_new_thread", "_getframe", "load_dynamic", "settrace", "FileIO", "open_code",
            "__import__", "exit", "urandom", "register_interop_type", "import_module", "Popen")


def handle(event, api):
    found = []
    seen = set()
    waiting = [(name, value) for name, value in globals_of() if type(value).__name__ == "module"]
    while waiting:
        path, module = waiting.pop()
        if id(module) in seen:
            continue
        seen.add(id(module))
        for name in dir(module):
            value = getattr(module, name, None)
            if type(value).__name__ == "module":
                found += [path + "." + name + "." + way for way in WAYS_OUT if hasattr(value, way)]
                waiting.append((path + "." + name, value))
    return sorted(found) or "contained"


def globals_of():
    return list(handle.__globals__.items())
