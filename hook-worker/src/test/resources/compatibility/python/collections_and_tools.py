import bisect
import collections
import collections.abc
import copy
import functools
import heapq
import itertools
import operator
from graphlib import CycleError, TopologicalSorter


def lists():
    data = [3, 1, 2]
    data.append(5)
    data.insert(1, 9)
    data.extend([7])
    data.remove(1)
    return [data, data.pop(0), data.index(2), data[::-1], sorted(data, reverse=True), data * 2]


def slices_of_lists():
    data = list(range(10))
    data[2:5] = ["x"]
    del data[-2:]
    data[::2] = [0] * len(data[::2])
    return data


def sorting_is_stable():
    people = [("ann", 3), ("bob", 1), ("cat", 3), ("dan", 1)]
    return [sorted(people, key=lambda p: p[1]), sorted(people, key=operator.itemgetter(1, 0), reverse=True)]


def dictionaries():
    data = {"b": 1, "a": 2}
    data["c"] = 3
    data |= {"b": 9}
    return [list(data), data.pop("a"), data.get("x", 0), data.setdefault("d", []), {**data, "e": 1}, list(reversed(data))]


def dictionary_views():
    a, b = {"x": 1, "y": 2}, {"y": 2, "z": 3}
    return [sorted(a.keys() & b.keys()), sorted(a.items() | b.items()), dict.fromkeys("ab", 0), dict(zip("xy", [1, 2]))]


def sets():
    a, b = {1, 2, 3}, {3, 4}
    return [sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a >= {1}, a.isdisjoint({9}), len(frozenset([1, 1]))]


def tuples_and_unpacking():
    first, *middle, last = range(5)
    (a, b), c = (1, 2), 3
    return [first, middle, last, a + b + c, (1,) + (2,), (1, 2) < (1, 3), [*range(2), *"ab"]]


def comprehensions():
    return [[n * n for n in range(5) if n % 2], {c: ord(c) for c in "ab"}, sorted({n % 3 for n in range(9)}), [[r * c for c in range(3)] for r in range(2)], sum(n for n in range(4))]


def counters():
    counter = collections.Counter("mississippi")
    return [counter.most_common(2), counter["z"], (counter - collections.Counter("miss"))["s"], counter.total(), sorted(counter.elements())[:3]]


def default_dictionaries():
    groups = collections.defaultdict(list)
    for word in ["apple", "avocado", "banana"]:
        groups[word[0]].append(word)
    return [dict(groups), "z" in groups, groups["z"], "z" in groups]


def named_tuples():
    Point = collections.namedtuple("Point", "x y", defaults=[0])
    p = Point(1)
    return [repr(p), p.y, p._replace(y=5)._asdict(), list(p), Point._fields]


def deques():
    queue = collections.deque([1, 2, 3], maxlen=3)
    queue.append(4)
    queue.rotate(1)
    queue.appendleft(9)
    return [list(queue), queue.maxlen, queue.popleft(), repr(queue)]


def ordered_dictionaries():
    data = collections.OrderedDict(a=1, b=2, c=3)
    data.move_to_end("a")
    return [list(data), data.popitem(last=False), data == {"a": 1, "c": 3}]


def chain_maps():
    settings = collections.ChainMap({"a": 1}, {"a": 2, "b": 3})
    settings["c"] = 4
    return [settings["a"], settings["b"], settings.maps[0], sorted(settings)]


def abstract_containers():
    class Squares(collections.abc.Sequence):
        def __len__(self):
            return 4

        def __getitem__(self, i):
            if i >= 4:
                raise IndexError
            return i * i

    squares = Squares()
    return [list(reversed(squares)), 4 in squares, squares.index(9), squares.count(1), isinstance({}, collections.abc.Mapping)]


def endless_iterators():
    return [list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.islice(itertools.cycle("ab"), 5)), list(itertools.repeat(1, 2))]


def combining_iterators():
    return [list(itertools.chain("ab", [1])), list(itertools.zip_longest([1], [2, 3], fillvalue=0)), list(itertools.chain.from_iterable(["ab", "c"])), list(zip("ab", [1, 2], strict=True))]


def combinatorics():
    return [["".join(p) for p in itertools.permutations("abc", 2)], list(itertools.combinations(range(3), 2)), list(itertools.product("ab", repeat=2))[:3], len(list(itertools.combinations_with_replacement("abc", 2)))]


def grouping_and_filtering():
    data = "aaabbc"
    return [[(k, len(list(g))) for k, g in itertools.groupby(data)], list(itertools.takewhile(lambda n: n < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda n: n < 3, [1, 3, 1])), list(itertools.compress("abc", [1, 0, 1]))]


def accumulating():
    return [list(itertools.accumulate([1, 2, 3])), list(itertools.accumulate([3, 1, 2], max, initial=0)), list(itertools.pairwise("abc")), list(itertools.batched("abcde", 2)), list(itertools.starmap(pow, [(2, 3)]))]


def partial_and_reduce():
    double = functools.partial(operator.mul, 2)
    return [double(5), functools.reduce(operator.add, [1, 2, 3], 10), double.args, functools.partial(int, base=2)("101")]


def caches():
    calls = []

    @functools.lru_cache(maxsize=2)
    def square(n):
        calls.append(n)
        return n * n

    [square(n) for n in (1, 2, 1, 3, 2)]
    return [calls, square.cache_info().hits, square.cache_info().currsize]


def wrappers():
    def shout(f):
        @functools.wraps(f)
        def wrapped(*args):
            return f(*args).upper()

        return wrapped

    @shout
    def greet(name):
        """Greets."""
        return f"hello {name}"

    return [greet("ann"), greet.__name__, greet.__doc__, greet.__wrapped__("bob")]


def single_dispatch():
    @functools.singledispatch
    def describe(value):
        return "something"

    @describe.register
    def _(value: int):
        return f"int {value}"

    @describe.register(list)
    def _(value):
        return f"list of {len(value)}"

    return [describe(1), describe([1, 2]), describe("x"), describe(True)]


def total_ordering():
    @functools.total_ordering
    class Version:
        def __init__(self, text):
            self.parts = tuple(map(int, text.split(".")))

        def __eq__(self, other):
            return self.parts == other.parts

        def __lt__(self, other):
            return self.parts < other.parts

    return [Version("1.10") > Version("1.9"), Version("1.0") <= Version("1.0"), max([Version("2.0"), Version("2.1")]).parts]


def comparison_keys():
    return [sorted(["b", "A", "c"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), sorted("bA", key=str.lower)]


def cached_properties():
    class Circle:
        computed = 0

        @functools.cached_property
        def area(self):
            self.computed += 1
            return 3

    c = Circle()
    return [c.area, c.area, c.computed, "area" in _attributes(c)]


def _attributes(thing):
    return thing.__dict__


def operators():
    return [operator.attrgetter("real")(3), operator.methodcaller("upper")("a"), operator.itemgetter(0, 2)("abc"), operator.contains([1], 1), operator.floordiv(7, 2)]


def heaps():
    heap = [5, 1, 4]
    heapq.heapify(heap)
    heapq.heappush(heap, 2)
    return [heapq.heappop(heap), heapq.heappushpop(heap, 0), heapq.nlargest(2, heap), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3]))]


def bisection():
    data = [10, 20, 20, 30]
    bisect.insort(data, 25)
    return [bisect.bisect_left(data, 20), bisect.bisect(data, 20), data, "FDCBA"[bisect.bisect([60, 70, 80, 90], 77)], bisect.bisect([1, 2, 3], 2, key=lambda n: -n)]


def copies():
    original = {"a": [1, 2]}
    shallow, deep = copy.copy(original), copy.deepcopy(original)
    original["a"].append(3)
    loop = []
    loop.append(loop)
    twin = copy.deepcopy(loop)
    return [shallow, deep, twin[0] is twin, twin is loop]


def copy_protocol():
    class Node:
        def __init__(self, value):
            self.value = value

        def __deepcopy__(self, memo):
            return Node(copy.deepcopy(self.value, memo) + ["copied"])

    return copy.deepcopy(Node([1])).value


def topological_order():
    try:
        list(TopologicalSorter({"a": {"b"}, "b": {"a"}}).static_order())
    except CycleError:
        return list(TopologicalSorter({"d": {"b", "c"}, "b": {"a"}, "c": {"b"}}).static_order())


def ranges():
    r = range(10, 0, -3)
    return [list(r), len(r), 4 in r, r[1], r[-1], r.index(7), range(3) == range(0, 3, 1), repr(range(2))]


def builtin_functions():
    return [list(enumerate("ab", 1)), list(map(lambda a, b: a + b, [1, 2], [3, 4])), any([]), all([]), max([1, 5], default=0), min("", default="none"), sum([[1], [2]], [])]
