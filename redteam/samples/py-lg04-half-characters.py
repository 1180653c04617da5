# LG-04 outcome=ok
# scanner none
# log ["a?b"]
def handle(event, api):
    print("a\ud800b")
