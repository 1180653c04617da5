# API-R10 outcome=guest-error|cpu-exceeded cpu=1000
# scanner none
def handle(event, api):
    error = ValueError("first")
    for number in range(20000):
        following = ValueError("next")
        following.__cause__ = error
        error = following
    raise error
