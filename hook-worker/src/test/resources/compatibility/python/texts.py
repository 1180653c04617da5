import string
import textwrap


def methods():
    return ["Straße".casefold(), "hello world".title(), "aBc".swapcase(), "x".center(5, "*"), "7".zfill(3), "-7".zfill(4)]


def splitting():
    return ["a,b,,c".split(","), "  a  b ".split(), "a b c".rsplit(None, 1), "a=b=c".partition("="), "x\r\ny\nz".splitlines()]


def joining_and_stripping():
    return ["-".join(["a", "b"]), "xxabxx".strip("x"), "  a".lstrip(), "report.txt".removesuffix(".txt"), "abc".removeprefix("a")]


def f_strings():
    value, name = 1234.5678, "ann"
    return [f"{value:,.2f}", f"{name!r:>8}", f"{255:#x}", f"{0.256:.1%}", f"{7:03d}", f"{name=}", f"{{}}", f"{value:{10}.{1}f}"]


def format_method():
    return ["{1} {0} {1}".format("a", "b"), "{x.real} {y[k]}".format(x=3, y={"k": 1}), "{:^9}|".format("mid"), "{:+d} {: d}".format(5, 5)]


def percent_format():
    return ["%s is %d years, %.1f%%" % ("ann", 7, 99.5), "%(a)05d" % {"a": 42}, "%r %x %e" % ("x", 255, 1234.5)]


def number_formats():
    return [format(1e16, "g"), format(1234567, "_"), format(5, "b"), format(3.0, ""), format(12345.678, "10.3e"), format(1.5, "n")]


def slicing():
    text = "hookwarden"
    return [text[::-1], text[2:7:2], text[-3:], text[100:], text[::3], text[5:2]]


def searching():
    text = "banana"
    try:
        text.index("x")
    except ValueError as e:
        return [text.find("an", 2), text.rfind("an"), text.count("an"), text.find("x"), str(e), "nan" in text]


def replacing_and_translating():
    table = str.maketrans({"a": "4", "e": "3", "x": None})
    return ["banana".replace("a", "o", 2), "exam".translate(table), "abc".translate(str.maketrans("abc", "xyz"))]


def predicates():
    return ["12".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "a1".isalnum(), "Abc".istitle(), "a_b".isidentifier(), "".isspace()]


def bytes_and_text():
    return ["é€".encode().hex(), b"\xc3\xa9".decode(), "é".encode("latin-1").hex(), b"a\xffb".decode("utf-8", "replace"), "€".encode("ascii", "xmlcharrefreplace").decode()]


def byte_methods():
    data = bytearray(b"abc")
    data[0] = 65
    data.extend(b"!")
    return [data.decode(), bytes([1, 2]).hex(" "), bytes.fromhex("0a ff")[1], b"a,b".split(b",")[1].decode(), repr(b"\n'")]


def representations():
    return [repr("it's"), repr('a"b\'c'), repr("\n\t\\\x00é\u2028"), ascii("é"), str([1, "a", None, 2.0]), repr({"k": (1,)})]


def templates():
    template = string.Template("$name owes $$${amount}")
    return [template.substitute(name="ann", amount=5), string.Template("$x $y").safe_substitute(x=1), string.ascii_lowercase[:3], string.punctuation[:4]]


def formatter():
    return string.Formatter().format("{0!s:>5}|{k}", "a", k=1)


def capwords():
    return string.capwords("the  quick fox")


def wrapping():
    text = "The quick brown fox jumps over the lazy dog and runs away."
    return [textwrap.wrap(text, 20), textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "), textwrap.shorten(text, 25)]


def indenting():
    return [textwrap.dedent("""
        def f():
            pass
    """), textwrap.indent("a\n\nb", "> ")]


def multiplication_and_comparison():
    return ["ab" * 3, "a" < "b", "Z" < "a", "" < "a", min("pear", "fig", key=len), sorted("bca"), "a" "b"]


def decoding_errors():
    try:
        b"\xff".decode("utf-8")
    except UnicodeDecodeError as e:
        return [e.start, e.end, e.encoding]


def words_of_decoding_errors():
    try:
        b"\xff".decode("utf-8")
    except UnicodeDecodeError as e:
        return e.reason


def expanding_tabs():
    return ["a\tb".expandtabs(4), "01\t012".expandtabs(), "a\nb".replace("\n", "\\n")]
