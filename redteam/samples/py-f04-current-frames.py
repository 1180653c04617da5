# PY-F04 outcome=ok
# scanner none
# returns "contained"
import enum
import typing


def handle(event, api):
    for module in (enum, typing):
        sys = getattr(module, "sys", None)
        for name in ("_current_frames", "_current_exceptions", "_clear_type_cache", "_debugmallocstats"):
            if hasattr(sys, name):
                return name
    return "contained"
