# API-R09 outcome=guest-error
# scanner class-machinery
# says forged
class Meta(type):
    def __repr__(cls):
        return "\x1b[2J\x00forged"

    __name__ = "\x1b]0;x\x07Evil"


class Evil(Exception, metaclass=Meta):
    pass


def handle(event, api):
    raise Evil("\x1b[31m\x00\n\r forged")
