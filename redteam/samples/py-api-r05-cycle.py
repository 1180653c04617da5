# API-R05 outcome=guest-error
# scanner none
# throws ValueError
# says refers to itself
def handle(event, api):
    a = {}
    a["a"] = a
    return a
