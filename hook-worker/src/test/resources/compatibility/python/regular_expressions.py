import re


def groups():
    found = re.search(r"(\d{4})-(\d\d)", "on 2024-05 and 2025-06")
    return [found[0], found.groups(), found.span(2), found.start(), found.lastindex, found.expand(r"\2/\1")]


def named_groups():
    found = re.match(r"(?P<user>\w+)@(?P<host>[\w.]+)", "ann@example.org x")
    return [found.groupdict(), found["host"], found.end("user"), found.lastgroup]


def finding_all():
    return [re.findall(r"\d+", "a1b22"), re.findall(r"([a-z])(\d)", "a1b2"), [m.group() for m in re.finditer(r"\b\w", "the quick fox")], re.findall(r"a*", "baac")]


def substituting():
    return [re.sub(r"(\w+) (\w+)", r"\2 \1", "john doe"), re.sub(r"\d", lambda m: str(int(m[0]) * 2), "a1b5"), re.subn("a", "b", "banana", count=2), re.sub(r"(?P<x>a)", r"[\g<x>\g<0>]", "cat"), re.sub("", "-", "ab")]


def splitting():
    return [re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b-c", maxsplit=1), re.split(r"\b", "a b"), re.split(r"x*", "axbc")]


def flags():
    return [re.findall("^a", "A\na", re.I | re.M), bool(re.match("a.c", "a\nc", re.S)), bool(re.fullmatch(r"""
        \d{2}   # day
        \.      # dot
        \d{2}   # month
    """, "04.07", re.X)), re.findall(r"\w+", "é a", re.A), re.search("(?i:A)b", "ab").group()]


def look_around():
    return [re.findall(r"(?<=\$)\d+", "$42 43"), re.sub(r"\B(?=(\d{3})+$)", ",", "1234567"), re.findall(r"foo(?!bar)", "foobar foobaz"), bool(re.search(r"(?<!a)b", "ab"))]


def back_references_and_conditions():
    return [re.search(r"(['\"]).*?\1", "say 'it' now").group(), bool(re.fullmatch(r"(<)?\w+(?(1)>)", "<a>")), bool(re.fullmatch(r"(<)?\w+(?(1)>)", "<a")), re.search(r"(?P<c>.)(?P=c)", "hello").group()]


def greedy_lazy_and_possessive():
    return [re.match("<.+>", "<a><b>").group(), re.match("<.+?>", "<a><b>").group(), re.match("a*+a", "aaa"), re.match("(?>a|ab)c", "abc"), re.match("a{2,3}?", "aaaa").group()]


def escaping_and_errors():
    found = [re.escape("a.b*c d-é")]
    for pattern in ["(", "[b-a]", "*a", "(?P<n>a)(?P<n>b)", "a{2,1}", "\\"]:
        try:
            re.compile(pattern)
            found.append("fine")
        except re.error as e:
            found.append([e.msg, e.pos])
    return found


def compiled_patterns():
    pattern = re.compile(r"(?P<a>x)|(y)", re.I)
    return [pattern.groups, dict(pattern.groupindex), pattern.pattern, pattern.search("aXy", 2).group(), pattern.fullmatch("x") is not None, pattern.match("ax", 1).start()]


def unmatched_groups():
    found = re.match("(a)|(b)", "b")
    return [found.groups(), found.groups("none"), found.start(1), re.sub("(a)|b", r"[\1]", "b"), found.span(1)]


def anchors():
    return [re.findall(r"\Aa|b\Z", "a b"), re.search(r"a$", "a\n") is not None, re.search(r"a\Z", "a\n"), re.findall(r"(?m)\w$", "ab\ncd")]


def unicode_classes():
    return [re.findall(r"\w+", "Grüße, Мир 7"), re.findall(r"\d", "٣5"), bool(re.fullmatch(r"[^\W\d_]+", "éa")), re.findall(r"\s", "a\u2009b\u200b"), re.search("ſ", "S", re.I) is not None]


def patterns_of_bytes():
    return [re.sub(rb"\d", b"#", b"a1b2").decode(), [m.decode() for m in re.findall(rb"\w", b"a\xe9b")]]


def nested_repetition():
    return [re.match(r"(?:a|ab)(?:c|bcd)(?:d*)", "abcd").group(), re.match(r"(z)((a+)?(b+)?(c))*", "zaacbbbcac").groups(), re.findall(r"(?:(\w)(\d))+", "a1b2")]


def tokens():
    token = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z]\w*)|(?P<op>[-+*/()=]))", re.I)
    return [(m.lastgroup, m[m.lastgroup]) for m in token.finditer("total = 3.5*(x1 - 2)")]
