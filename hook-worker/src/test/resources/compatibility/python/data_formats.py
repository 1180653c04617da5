import base64
import binascii
import difflib
import hashlib
import hmac
import html
import html.parser
import json
import random
import unicodedata
import urllib.parse
import uuid


def json_round_trip():
    text = '{"a": [1, 2.5, -0.0, 1e3, true, null, "\\u00e9\\n"], "b": {"c": {}}}'
    return [json.dumps(json.loads(text)), json.loads(text)]


def json_formatting():
    data = {"b": [1, {"x": None}], "a": "é"}
    return [json.dumps(data, indent=2, sort_keys=True), json.dumps(data, separators=(",", ":")), json.dumps(data, ensure_ascii=False), json.dumps([], indent=2)]


def json_keys_and_numbers():
    return [json.dumps({1: "a", True: "b", None: "c", 2.5: "d"}), json.dumps(float("inf")), json.dumps(10**20), json.loads("1E400") == float("inf"), json.loads("123456789012345678901234567890") % 10]


def json_hooks():
    return [json.dumps({1, 2}, default=sorted), json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.loads("1.10", parse_float=str), json.loads('{"a":1,"a":2}', object_pairs_hook=len)]


def json_errors():
    found = []
    for text in ["{a:1}", "[1,]", "'x'", "", "[1] 2", '"\t"', "nul", '{"a" 1}']:
        try:
            json.loads(text)
        except json.JSONDecodeError as e:
            found.append([e.msg, e.pos, e.lineno, e.colno])
    return found


def json_refuses():
    loop = []
    loop.append(loop)
    found = []
    for value in (loop, object, {(1, 2): 3}, b"x"):
        try:
            json.dumps(value)
        except (TypeError, ValueError) as e:
            found.append(str(e))
    return found


def json_encoder_class():
    class Encoder(json.JSONEncoder):
        def default(self, o):
            return f"<{type(o).__name__}>"

    return json.dumps([1, b"", {"k": object()}], cls=Encoder)


def digests():
    return [hashlib.md5(b"a").hexdigest(), hashlib.sha1(b"a").hexdigest(), hashlib.sha256(b"a").hexdigest(), hashlib.sha512(b"a").hexdigest()[:20], hashlib.sha3_256(b"a").hexdigest()[:20], hashlib.blake2b(b"a").hexdigest()[:20]]


def short_blake_digests():
    return hashlib.blake2b(b"a", digest_size=8).hexdigest()


def digests_in_parts():
    digest = hashlib.new("sha256")
    digest.update(b"a")
    twin = digest.copy()
    digest.update(b"b")
    return [digest.hexdigest() == hashlib.sha256(b"ab").hexdigest(), twin.hexdigest() == hashlib.sha256(b"a").hexdigest(), digest.digest_size, digest.name, digest.block_size]


def key_derivation():
    return hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10).hex()


def keyed_digests():
    signed = hmac.new(b"key", b"message", "sha256").hexdigest()
    return [signed, hmac.compare_digest(signed, signed), hmac.compare_digest("a", "b"), hmac.digest(b"k", b"m", hashlib.sha1).hex()]


def base64_texts():
    data = bytes(range(250, 256))
    return [base64.b64encode(data).decode(), base64.urlsafe_b64encode(data).decode(), base64.b64decode("aGk=").decode(), base64.b32encode(b"hi").decode(), base64.b85encode(b"hello").decode(), base64.b16encode(b"\xab").decode()]


def base64_errors():
    found = []
    for text in ("abc", "a", "@@@@"):
        try:
            found.append(base64.b64decode(text, validate=True).hex())
        except binascii.Error as e:
            found.append(type(e).__name__)
    return found


def binary_ascii():
    return [binascii.hexlify(b"\x01\xff").decode(), binascii.unhexlify("0aff")[1], binascii.crc32(b"hello"), binascii.b2a_base64(b"hi", newline=False).decode(), binascii.crc_hqx(b"a", 0)]


def hexadecimal_with_separators():
    return [binascii.hexlify(b"\x01\xff", "-").decode(), b"\x01\xff".hex(":")]


def identifiers():
    name = uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/")
    fixed = uuid.UUID("12345678-1234-5678-1234-567812345678")
    return [str(name), str(uuid.uuid3(uuid.NAMESPACE_DNS, "x")), fixed.hex, fixed.version, fixed.urn, fixed.int % 1000, uuid.uuid4().version, fixed == uuid.UUID(int=fixed.int)]


def seeded_random_numbers():
    r = random.Random(7)
    return [r.random(), r.randint(1, 100), r.choice("abc"), r.sample(range(50), 3), r.uniform(1, 2), r.getrandbits(16)]


def seeded_shuffling():
    r = random.Random("seed")
    data = list(range(8))
    r.shuffle(data)
    return [data, r.choices("ab", weights=[1, 3], k=5), r.randrange(0, 100, 7)]


def seeded_distributions():
    r = random.Random(1)
    return [round(x, 12) for x in (r.gauss(0, 1), r.expovariate(2), r.betavariate(2, 3), r.triangular(0, 1, 0.5), r.normalvariate(0, 1))]


def random_state():
    r = random.Random(3)
    state = r.getstate()
    first = [r.random(), r.randbytes(3).hex()]
    r.setstate(state)
    return first == [r.random(), r.randbytes(3).hex()]


def seeding_the_module():
    random.seed(42)
    return [random.random(), random.randint(0, 9), random.choice([1, 2, 3])]


def html_escaping():
    return [html.escape("<a href='x'>&\"</a>"), html.unescape("&lt;&eacute;&#x20ac;&#0;&notanentity;&amp;amp;"), html.escape("'", quote=False)]


def html_parsing():
    class Links(html.parser.HTMLParser):
        def __init__(self):
            super().__init__()
            self.found = []

        def handle_starttag(self, tag, attrs):
            self.found.append([tag, dict(attrs)])

        def handle_data(self, data):
            self.found.append(data)

    links = Links()
    links.feed('<p>see <a href="/x?a=1&amp;b" class=k>this</a><br/></p>')
    return links.found


def splitting_urls():
    url = urllib.parse.urlsplit("https://user:pw@Example.org:8080/a%20b/c?q=1&q=2#top")
    return [url.scheme, url.hostname, url.port, url.path, url.query, url.fragment, url.username, url.geturl()]


def query_strings():
    return [urllib.parse.parse_qs("a=1&b=2&a=3&c="), urllib.parse.parse_qsl("x=%C3%A9&y=a+b"), urllib.parse.urlencode({"q": "a b&c", "n": [1, 2]}, doseq=True)]


def quoting():
    return [urllib.parse.quote("a b/é"), urllib.parse.quote("a/b", safe=""), urllib.parse.quote_plus("a b+c"), urllib.parse.unquote("%E2%82%AC+%zz"), urllib.parse.unquote_plus("a+b")]


def joining_urls():
    base = "http://a/b/c/d?q"
    return [urllib.parse.urljoin(base, part) for part in ("g", "../g", "/g", "?y", "#s", "//h/x", "g/../h", "")]


def close_matches():
    return [difflib.get_close_matches("appel", ["ape", "apple", "peach"]), round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3), [list(o) for o in difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes()]]


def unified_differences():
    return list(difflib.unified_diff(["a\n", "b\n", "c\n"], ["a\n", "x\n", "c\n"], "old", "new")) + list(difflib.ndiff(["one\n"], ["ore\n"]))


def names_of_characters():
    return [unicodedata.name("é"), unicodedata.lookup("GREEK SMALL LETTER ALPHA"), unicodedata.category("A"), unicodedata.decimal("٣"), unicodedata.numeric("½"), unicodedata.name("\x00", "none")]


def properties_of_characters():
    return [unicodedata.bidirectional("א"), unicodedata.combining("\u0301"), unicodedata.east_asian_width("字"), unicodedata.mirrored("("), unicodedata.decomposition("é"), [unicodedata.category(c) for c in "a1 _\n€"]]


def normal_forms():
    composed, decomposed = "é", "e\u0301"
    return [unicodedata.normalize("NFD", composed) == decomposed, unicodedata.normalize("NFC", decomposed) == composed, unicodedata.normalize("NFKC", "ﬁ①"), unicodedata.is_normalized("NFC", decomposed)]


def accents_removed():
    return "".join(c for c in unicodedata.normalize("NFD", "àéî") if not unicodedata.combining(c))


def code_points():
    return [len("😀"), ord("😀"), chr(0x1F600), "😀!"[::-1], "\N{EURO SIGN}", "😀".encode("utf-16-le").hex(), "ÀÉ".lower(), "ß".upper(), "İ".lower() == "i̇"]


def identifiers_in_other_scripts():
    größe = 1
    変数 = 2
    ﬁ = 3
    return größe + 変数 + fi
