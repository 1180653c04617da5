from graphlib import CycleError, TopologicalSorter


def handle(event, api):
    try:
        order = list(TopologicalSorter(event["data"]["tasks"]).static_order())
    except CycleError as error:
        return {"error": "these wait for each other: " + " → ".join(error.args[1])}
    return {"order": order}
