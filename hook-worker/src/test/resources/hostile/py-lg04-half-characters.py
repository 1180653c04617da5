# LG-04 outcome=ok
# log ["a?b"]
def handle(event, api):
    print("a\ud800b")
