# SC-17 outcome=ok
# scanner class-machinery hidden-attribute
# returns "contained"
log = []


def decorator(function):
    log.append("decorator")
    return function


class Named:
    def __set_name__(self, owner, name):
        log.append("set name")


class Base:
    def __init_subclass__(cls):
        log.append("init subclass")

    field = Named()


class Child(Base):
    __match_args__ = ("x",)
    log.append("body")


@decorator
def handle(event, api, default=log.append("default")):
    for name in ("open", "exec"):
        try:
            f"{handle.__globals__[name]('/etc/passwd')!r:{'>'}10}"
            return name
        except NameError as e:
            print(e)
    return "contained" if len(log) == 5 else log
