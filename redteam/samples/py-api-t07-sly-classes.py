# API-T07 outcome=ok
# scanner none
# returns "contained"
class Text(str):
    def __str__(self):
        return "secrets"

    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1


class Number(int):
    def __index__(self):
        return 99

    def __int__(self):
        return 99

    def __repr__(self):
        return "forged"


class Names(dict):
    def __len__(self):
        return 0

    def items(self):
        return [("forged", True)]


def handle(event, api):
    api.records.put(Text("orders"), Text("k"), {"n": Number(5), "d": Names(a=1)})
    stored = api.records.get("orders", "k")
    print(stored)
    return "contained" if stored is not None and stored["n"] == 5 else stored
