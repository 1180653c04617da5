# API-R06 outcome=guest-error
# throws TypeError
def handle(event, api):
    return handle
