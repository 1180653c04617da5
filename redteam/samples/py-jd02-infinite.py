# JD-02 outcome=guest-error
# scanner none
# throws ValueError
# says not finite
def handle(event, api):
    return 1e400
