# PY-C22 outcome=cpu-exceeded cpu=200
# scanner none
class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return 1

    def __eq__(self, other):
        return all(self.number == other.number for _ in range(100))


def handle(event, api):
    return len({Key(number): number for number in range(10**5)})
