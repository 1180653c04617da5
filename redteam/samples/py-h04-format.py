# PY-H04 outcome=ok
# scanner none
# returns "contained"
import string


def handle(event, api):
    texts = []
    for form in ("{0.__class__}", "{0.records.__class__.__mro__}", "{0.notify.__func__.__globals__}",
                 "{0.__class__.__init__.__globals__}", "{0.notify.__self__.__class__.__doc__}"):
        for fill in (form.format, string.Formatter().format):
            try:
                texts.append(fill(form, api) if fill == string.Formatter().format else fill(api))
            except Exception as e:
                texts.append(str(e))
    print(" ".join(texts))
    return "contained"
