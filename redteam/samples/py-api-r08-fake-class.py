# API-R08 outcome=guest-error
# scanner none
# throws TypeError
class Fake:
    @property
    def __class__(self):
        return dict


def handle(event, api):
    return Fake()
