# PY-P05 outcome=ok
# scanner native-module system-module
# returns "contained"
def handle(event, api):
    def one():
        import threading
        threading.Thread(target=handle, args=(event, api)).start()

    def two():
        import concurrent.futures

    def three():
        import multiprocessing

    def four():
        import subprocess
        subprocess.run(["id"])

    def five():
        import faulthandler

    def six():
        import _posixsubprocess

    for attempt in (one, two, three, four, five, six):
        try:
            attempt()
            return attempt.__name__
        except ImportError as e:
            print(e)
    return "contained"
