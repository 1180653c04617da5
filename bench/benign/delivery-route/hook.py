"""Nearest neighbour first, then two-opt until nothing gets shorter."""
from math import asin, cos, radians, sin, sqrt


def kilometres(one, other):
    lat1, lon1, lat2, lon2 = map(radians, (*one, *other))
    h = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(h))


def length(depot, route):
    points = [depot, *(stop["at"] for stop in route), depot]
    return sum(kilometres(a, b) for a, b in zip(points, points[1:]))


def nearest_first(depot, stops):
    left, here, route = list(stops), depot, []
    while left:
        following = min(left, key=lambda stop: kilometres(here, stop["at"]))
        left.remove(following)
        route.append(following)
        here = following["at"]
    return route


def improve(depot, route):
    better = True
    while better:
        better = False
        for i in range(len(route) - 1):
            for j in range(i + 2, len(route) + 1):
                candidate = route[:i] + route[i:j][::-1] + route[j:]
                if length(depot, candidate) + 1e-9 < length(depot, route):
                    route, better = candidate, True
    return route


def handle(event, api):
    depot, stops = event["data"]["depot"], event["data"]["stops"]
    if len(stops) > 25:
        api.log.warn("only the first 25 stops are planned")
    route = improve(depot, nearest_first(depot, stops[:25]))
    return {"route": [stop["id"] for stop in route], "kilometres": round(length(depot, route), 1)}
