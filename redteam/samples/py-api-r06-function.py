# API-R06 outcome=guest-error
# scanner none
# throws TypeError
def handle(event, api):
    return handle
