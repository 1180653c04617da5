import contextlib
import dataclasses
import enum
import typing
from abc import ABC, abstractmethod
from dataclasses import dataclass, field


def generators():
    def count(n):
        while n:
            received = yield n
            n = received if received is not None else n - 1

    g = count(5)
    return [next(g), next(g), g.send(2), list(g)]


def generator_return_and_delegation():
    def inner():
        yield 1
        return "result"

    def outer():
        result = yield from inner()
        yield result

    return list(outer())


def closing_generators():
    log = []

    def resource():
        try:
            yield 1
        except GeneratorExit:
            log.append("exit")
            raise
        finally:
            log.append("closed")

    g = resource()
    next(g)
    g.close()
    return log


def throwing_into_generators():
    def stubborn():
        while True:
            try:
                yield "waiting"
            except ValueError as e:
                yield f"caught {e}"

    g = stubborn()
    next(g)
    return [g.throw(ValueError("a")), next(g)]


def iterator_protocol():
    class Countdown:
        def __init__(self, n):
            self.n = n

        def __iter__(self):
            return self

        def __next__(self):
            if self.n == 0:
                raise StopIteration
            self.n -= 1
            return self.n

    return [list(Countdown(3)), next(iter([]), "none"), list(iter([1, 2, 0, 3].pop, 0))]


def classes():
    class Account:
        kinds = []

        def __init__(self, cents):
            self._cents = cents

        @property
        def euros(self):
            return self._cents / 100

        @euros.setter
        def euros(self, value):
            self._cents = round(value * 100)

        @classmethod
        def empty(cls):
            return cls(0)

        @staticmethod
        def currency():
            return "EUR"

    a = Account.empty()
    a.euros = 1.5
    return [a._cents, a.euros, Account.currency(), Account.kinds is a.kinds]


def inheritance_order():
    class A:
        def who(self):
            return ["A"]

    class B(A):
        def who(self):
            return ["B", *super().who()]

    class C(A):
        def who(self):
            return ["C", *super().who()]

    class D(B, C):
        pass

    return [D().who(), [c.__name__ for c in D.__mro__]]


def special_methods():
    class Vector:
        def __init__(self, *parts):
            self.parts = parts

        def __add__(self, other):
            return Vector(*(a + b for a, b in zip(self.parts, other.parts)))

        def __rmul__(self, n):
            return Vector(*(n * a for a in self.parts))

        def __eq__(self, other):
            return self.parts == other.parts

        def __bool__(self):
            return any(self.parts)

        def __repr__(self):
            return f"Vector{self.parts}"

        def __getitem__(self, i):
            return self.parts[i]

        def __call__(self):
            return "called"

    v = Vector(1, 2) + 3 * Vector(1, 0)
    return [repr(v), v == Vector(4, 2), bool(Vector(0)), v[0], v(), list(v)]


def attribute_hooks():
    class Dynamic:
        def __getattr__(self, name):
            return f"no {name}"

        def __setattr__(self, name, value):
            object.__setattr__(self, name, value * 2)

    d = Dynamic()
    d.x = 4
    return [d.x, d.y, hasattr(d, "anything"), getattr(d, "z")]


def descriptors():
    class Positive:
        def __set_name__(self, owner, name):
            self.name = "_" + name

        def __get__(self, instance, owner):
            return getattr(instance, self.name, 0)

        def __set__(self, instance, value):
            if value < 0:
                raise ValueError(f"{self.name} must be positive")
            setattr(instance, self.name, value)

    class Order:
        total = Positive()

    order = Order()
    order.total = 5
    try:
        order.total = -1
    except ValueError as e:
        return [order.total, str(e)]


def slots_and_subclass_hooks():
    registered = []

    class Plugin:
        __slots__ = ("x",)

        def __init_subclass__(cls, /, kind, **rest):
            registered.append((cls.__name__, kind))

    class Csv(Plugin, kind="text"):
        __slots__ = ()

    try:
        Csv().y = 1
    except AttributeError as e:
        return [registered, type(e).__name__]


def metaclasses():
    class Upper(type):
        def __new__(mcls, name, bases, space):
            return super().__new__(mcls, name, bases, {k.upper() if not k.startswith("_") else k: v for k, v in space.items()})

    class Thing(metaclass=Upper):
        value = 1

    return [Thing.VALUE, hasattr(Thing, "value"), type(Thing).__name__]


def data_classes():
    @dataclass(order=True)
    class Item:
        name: str
        price: float = 0.0
        tags: list = field(default_factory=list, compare=False)

    a, b = Item("a", 2.0), Item("b")
    return [repr(a), a < b, a == Item("a", 2.0, ["x"]), dataclasses.asdict(a), repr(dataclasses.replace(b, price=1.0))]


def frozen_data_classes():
    @dataclass(frozen=True, slots=True, kw_only=True)
    class Key:
        x: int

    try:
        Key(x=1).x = 2
    except dataclasses.FrozenInstanceError:
        return [hash(Key(x=1)) == hash(Key(x=1)), [f.name for f in dataclasses.fields(Key)], {Key(x=1): "found"}[Key(x=1)]]


def data_class_hooks():
    @dataclass
    class Order:
        lines: list
        total: int = field(init=False)

        def __post_init__(self):
            self.total = sum(self.lines)

    return [Order([1, 2]).total, repr(Order([]))]


def enumerations():
    class Color(enum.Enum):
        RED = 1
        GREEN = "g"
        CRIMSON = 1

    return [Color(1).name, Color["GREEN"].value, Color.CRIMSON is Color.RED, [c.name for c in Color], repr(Color.RED), Color.RED in Color]


def flags_and_text_enums():
    class Permission(enum.Flag):
        READ = enum.auto()
        WRITE = enum.auto()
        ALL = READ | WRITE

    class State(enum.StrEnum):
        OPEN = enum.auto()

    return [Permission.READ in Permission.ALL, (Permission.ALL & ~Permission.READ).name, State.OPEN == "open", f"{State.OPEN}", enum.IntEnum("N", "A B").B + 1]


def unknown_enum_member():
    class Size(enum.Enum):
        S = 1

    try:
        Size(9)
    except ValueError as e:
        return [str(e), Size.S.value]


def abstract_classes():
    class Shape(ABC):
        @abstractmethod
        def area(self): ...

    class Square(Shape):
        def area(self):
            return 4

    try:
        Shape()
    except TypeError as e:
        return [Square().area(), type(e).__name__, sorted(Shape.__abstractmethods__)]


def typing_things():
    class Movie(typing.TypedDict):
        title: str

    class Pair(typing.NamedTuple):
        a: int
        b: str = "x"

    @typing.runtime_checkable
    class Sized(typing.Protocol):
        def __len__(self) -> int: ...

    return [Movie(title="x"), Pair(1), isinstance([], Sized), typing.get_args(dict[str, int])[0].__name__, str(typing.Optional[int]), list(typing.get_type_hints(Pair))]


def generic_classes():
    class Stack[T]:
        def __init__(self) -> None:
            self.items: list[T] = []

        def push(self, item: T) -> "Stack[T]":
            self.items.append(item)
            return self

    def first[T](items: list[T]) -> T:
        return items[0]

    type Names = list[str]
    return [Stack[int]().push(1).items, first([5]), Names.__name__]


def pattern_matching():
    @dataclass
    class Point:
        x: int
        y: int

    def describe(thing):
        match thing:
            case 0 | 1:
                return "small"
            case int(n) if n < 0:
                return f"negative {n}"
            case [first, *rest]:
                return f"list of {first} and {len(rest)}"
            case {"type": "order", "id": id, **others}:
                return f"order {id} {sorted(others)}"
            case Point(x=0, y=y):
                return f"on the axis at {y}"
            case str() as text:
                return text.upper()
            case None:
                return "nothing"
            case _:
                return "other"

    return [describe(t) for t in (1, -5, [1, 2, 3], {"type": "order", "id": 7, "n": 1}, Point(0, 3), Point(1, 1), "abc", None, 2.5)]


def exceptions_and_causes():
    try:
        try:
            {}["key"]
        except KeyError as e:
            raise ValueError("outer") from e
    except ValueError as e:
        return [str(e), repr(e.__cause__), type(e.__context__).__name__, e.__suppress_context__]


def exception_flow():
    log = []
    for fail in (False, True):
        try:
            if fail:
                raise RuntimeError("x")
            log.append("body")
        except (RuntimeError, TypeError) as e:
            log.append(repr(e))
        else:
            log.append("else")
        finally:
            log.append("finally")
    return log


def exception_groups():
    log = []
    try:
        raise ExceptionGroup("many", [ValueError("a"), TypeError("b"), ExceptionGroup("inner", [ValueError("c")])])
    except* ValueError as group:
        log.append([str(e) for e in group.exceptions[:1]])
    except* TypeError as group:
        log.append(len(group.exceptions))
    return log


def exception_notes():
    try:
        raise ValueError("a")
    except ValueError as e:
        e.add_note("at row 5")
        return [e.__notes__, e.args, str(ValueError()), str(KeyError("k")), repr(Exception(1, "x"))]


def custom_exceptions():
    class NotFound(LookupError):
        def __init__(self, key):
            super().__init__(f"no {key}")
            self.key = key

    try:
        raise NotFound("k")
    except LookupError as e:
        return [str(e), e.key, isinstance(e, Exception), NotFound.__mro__[1].__name__]


def messages_of_the_interpreter():
    found = []
    for f in (lambda: [][1], lambda: {}["a"], lambda: "a" + 1, lambda: int("x"), lambda: None.x, lambda: len(5), lambda: undefined_name, lambda: (lambda a: a)()):
        try:
            f()
        except Exception as e:
            found.append([type(e).__name__, str(e)])
    return found


def words_of_removing_what_is_not_there():
    try:
        [1, 2, 3].remove(9)
    except ValueError as e:
        return str(e)


def recursion_is_limited():
    def forever(n):
        return forever(n + 1)

    try:
        forever(0)
    except RecursionError as e:
        return type(e).__name__


def closures_and_scopes():
    def counter():
        n = 0

        def step():
            nonlocal n
            n += 1
            return n

        return step

    step = counter()
    late = [lambda: i for i in range(3)]
    early = [lambda i=i: i for i in range(3)]
    return [step(), step(), [f() for f in late], [f() for f in early]]


def parameters():
    def f(a, /, b, *rest, c=3, **named):
        return [a, b, rest, c, named]

    def mutable(x, seen=[]):
        seen.append(x)
        return list(seen)

    return [f(1, 2, 4, c=5, d=6), f(1, b=2), mutable(1), mutable(2)]


def bad_calls():
    def f(a, *, b):
        return a, b

    found = []
    for call in (lambda: f(1), lambda: f(1, 2), lambda: f(1, b=2, c=3), lambda: f(b=1)):
        try:
            call()
        except TypeError as e:
            found.append(str(e).split(".")[-1])
    return found


def assignment_expressions():
    data = [1, 5, 9]
    return [[y for x in data if (y := x * 2) > 5], (n := 3) + n, 1 < (m := 2) < 3, "a" if m else "b"]


def context_managers():
    log = []

    @contextlib.contextmanager
    def step(name):
        log.append(f"in {name}")
        try:
            yield name.upper()
        finally:
            log.append(f"out {name}")

    with step("a") as a, contextlib.suppress(KeyError), contextlib.ExitStack() as stack:
        stack.callback(log.append, "callback")
        log.append(a)
        raise KeyError("x")
    return log


def coroutines_by_hand():
    class Later:
        def __await__(self):
            got = yield "asked"
            return got * 2

    async def work():
        return await Later() + 1

    c = work()
    asked = c.send(None)
    try:
        c.send(5)
    except StopIteration as done:
        return [asked, done.value]


def async_iteration_by_hand():
    async def numbers():
        for n in range(3):
            yield n

    async def collect():
        return [n * 10 async for n in numbers()]

    try:
        collect().send(None)
    except StopIteration as done:
        return done.value


def chained_comparisons_and_truth():
    return [1 < 2 < 3, 1 < 3 > 2, not [], bool("0"), [] or "default", 0 and 1, None is None, (1 == 1.0) is True, [1] is [1]]


def loops_with_else():
    log = []
    for n in range(3):
        if n == 5:
            break
    else:
        log.append("for else")
    while True:
        break
    else:
        log.append("never")
    return log


def deleting_and_globals():
    data = {"a": 1, "b": 2}
    del data["a"]
    x = 1
    del x
    try:
        return x
    except UnboundLocalError as e:
        return [data, type(e).__name__]


def decorators_and_order():
    log = []

    def mark(name):
        def wrap(f):
            log.append(name)
            return f

        return wrap

    @mark("outer")
    @mark("inner")
    def f():
        """Says nothing."""

    return [log, f.__doc__, f.__qualname__.split(".")[-1], f.__annotations__]
