# SC-18 outcome=ok
# scanner subclass-walk
# returns "contained"
class Sly:
    __match_args__ = ("__class__", "__dict__")

    def __format__(self, form):
        return f"{self.__class__.__mro__[1].__subclasses__()[0].__name__}"


def handle(event, api):
    match Sly():
        case Sly(kind, space):
            print(kind.__name__, space)
    print(f"{Sly():{Sly()}}")
    return "contained"
