"""Writes down what CPython answers to every program in python/: python3.12 record.py

The answers are the truth that CompatibilityIT compares the jail with.
"""

import json
import pathlib
import platform
import runpy
import sys
import types

VERSION = (3, 12)
if sys.version_info[:2] != VERSION or platform.python_implementation() != "CPython":
    sys.exit("record.py: needs CPython %d.%d, and this is %s" % (*VERSION, sys.version))

for source in sorted((pathlib.Path(__file__).parent / "python").glob("*.py")):
    lines = []
    for name, program in sorted(runpy.run_path(str(source), run_name="programs").items()):
        if isinstance(program, types.FunctionType) and program.__module__ == "programs" and name[0] != "_":
            answer = json.dumps(program(), ensure_ascii=False, allow_nan=False)
            lines.append(f"    {json.dumps(name)}: {answer}")
    by = f"CPython {platform.python_version()}"
    text = '{\n  "answeredBy": "%s",\n  "answers": {\n%s\n  }\n}\n' % (by, ",\n".join(lines))
    source.with_suffix(".json").write_text(text, encoding="utf-8")
