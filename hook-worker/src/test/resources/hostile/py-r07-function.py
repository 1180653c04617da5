# API-R06 outcome=guest-error
def handle(event, api):
    return handle
