# PY-F05 outcome=ok
# scanner computed-attribute hidden-attribute module-backdoor
# returns "contained"
import enum


def handle(event, api):
    seen = []

    def trace(frame, kind, argument):
        seen.append(frame.f_code.co_name)
        return trace

    for name in ("settrace", "setprofile"):
        try:
            getattr(enum.sys, name)(trace)
        except AttributeError as e:
            print(e)
    api.records.put("orders", "k", 1)
    return seen or "contained"
