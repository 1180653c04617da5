# JD-02 outcome=ok
# scanner none
# event {"data":{"big":9007199254740993,"tiny":1e-400,"zero":-0.0}}
# returns {"big":9007199254740993,"tiny":0.0,"zero":-0.0}
def handle(event, api):
    return event["data"]
