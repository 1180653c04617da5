import array
import colorsys
import csv
import ipaddress
import pprint
import quopri
import reprlib
import struct
import tomllib


def packing():
    return [struct.pack(">HbI", 1, -2, 3).hex(), struct.unpack("<hf", b"\x01\x00\x00\x00\xc0\x3f"), struct.calcsize("<qi"), [x[0] for x in struct.iter_unpack(">H", b"\0\1\0\2")], struct.pack("5s", b"ab").hex()]


def packing_errors():
    try:
        struct.pack("B", 300)
    except struct.error as e:
        return type(e).__name__


def arrays():
    numbers = array.array("i", [3, 1, 2])
    numbers.append(7)
    numbers.byteswap()
    numbers.byteswap()
    return [numbers.tolist(), numbers.itemsize, numbers.typecode, repr(array.array("d", [1.5])), numbers.index(1)]


def colors():
    return [[round(x, 4) for x in colorsys.rgb_to_hsv(0.2, 0.4, 0.4)], colorsys.hls_to_rgb(0.0, 0.5, 1.0)]


def reading_csv():
    lines = ['name,"a, b",n\r\n', '"say ""hi""",x,1\r\n', "\r\n", "multi,'q',\r\n"]
    return [list(csv.reader(lines)), list(csv.DictReader(["a,b", "1,2,3"]))]


def writing_csv():
    class Sink:
        def __init__(self):
            self.text = ""

        def write(self, text):
            self.text += text

    sink = Sink()
    writer = csv.DictWriter(sink, ["id", "note"], delimiter=";", quoting=csv.QUOTE_MINIMAL, lineterminator="\n")
    writer.writeheader()
    writer.writerow({"id": 1, "note": 'a;"b"'})
    return sink.text


def addresses():
    network = ipaddress.ip_network("192.168.1.0/29")
    return [[str(a) for a in network.hosts()][:2], network.num_addresses, ipaddress.ip_address("10.0.0.1").is_private, ipaddress.ip_address("192.168.1.3") in network, str(ipaddress.ip_address("2001:db8::1").exploded), [str(n) for n in network.subnets(1)]]


def bad_addresses():
    try:
        ipaddress.ip_address("300.1.1.1")
    except ValueError as e:
        return str(e)


def pretty_texts():
    data = {"name": "x" * 30, "list": list(range(12)), "inner": {"b": 1, "a": 2}}
    return [pprint.pformat(data, width=50), pprint.pformat([1, 2], width=80), pprint.isreadable(data)]


def short_representations():
    shortener = reprlib.Repr()
    shortener.maxlist = 2
    return [reprlib.repr(list(range(100))), shortener.repr([1, 2, 3]), reprlib.repr("x" * 100)]


def quoted_printable():
    return [quopri.encodestring("é=x".encode()).decode(), quopri.decodestring(b"caf=C3=A9").decode()]


def toml():
    return tomllib.loads('title = "x"\n[a.b]\nn = 1_000\nlist = [1, 2.5, true]\nwhen = "2024-01-01"\n[[c]]\nk = \'v\'\n')


def toml_errors():
    try:
        tomllib.loads("a = ")
    except tomllib.TOMLDecodeError as e:
        return str(e)
