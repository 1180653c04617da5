# JD-01 outcome=ok
# scanner none
# event {"data":{"__class__":"evil","__proto__":{"admin":true},"__init__":1}}
# returns {"__class__":"evil","__proto__":{"admin":true},"__init__":1}
def handle(event, api):
    return event["data"] if type(event) is dict and type(event["data"]) is dict else "another type"
