# JD-03 outcome=ok
# scanner none
# returns {"":1,"__class__":2,"toString":3,"length":4}
def handle(event, api):
    return {"": 1, "__class__": 2, "toString": 3, "length": 4}
