# JD-02 outcome=guest-error
# scanner none
# says names a member twice
def handle(event, api):
    return {1: "a", "1": "b"}
