# API-R04 outcome=output-exceeded cpu=3000
# scanner none
def handle(event, api):
    return "x" * (5 * 1024 * 1024)
