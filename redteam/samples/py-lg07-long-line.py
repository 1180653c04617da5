# LG-07 outcome=output-exceeded cpu=3000
# scanner large-repeat
def handle(event, api):
    api.log.error("x" * 3_000_000)
