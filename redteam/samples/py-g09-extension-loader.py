# PY-G09 outcome=guest-error
# scanner dynamic-import native-module
# throws ImportError
import importlib.machinery


def handle(event, api):
    return importlib.machinery.ExtensionFileLoader("x", "/lib/x86_64-linux-gnu/libc.so.6").load_module()
