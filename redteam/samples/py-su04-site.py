# SU-04 outcome=ok
# scanner system-module
# returns "contained"
def handle(event, api):
    def one():
        import site

    def two():
        import sitecustomize

    def three():
        import usercustomize

    def four():
        import _frozen_importlib_external

    for attempt in (one, two, three, four):
        try:
            attempt()
            return attempt.__name__
        except ImportError as e:
            print(e)
    return "contained"
