# API-R04 outcome=output-exceeded cpu=3000
# scanner large-repeat
def handle(event, api):
    return "x" * (5 * 1024 * 1024)
