# LG-06 outcome=output-exceeded cpu=3000
# scanner none
def handle(event, api):
    for _ in range(100000):
        print("x" * 1024)
