import cmath
import math
import numbers
import statistics
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, localcontext
from fractions import Fraction


def integers():
    return [7 // -2, -7 % 3, divmod(-7, 2), 2**100, pow(3, 200, 13), pow(3, -1, 7), -5 >> 1, ~5, 6 ^ 3]


def integer_methods():
    return [(255).bit_length(), (255).bit_count(), (1024).to_bytes(2, "big").hex(), int.from_bytes(b"\xff\x00", "little"), (-3).to_bytes(1, "big", signed=True).hex(), (7).as_integer_ratio()]


def parsing_integers():
    return [int("0x1f", 16), int(" -12 "), int("1_000"), int("z", 36), int("0b11", 0), int(-3.9), int("٣")]


def bad_integers():
    found = []
    for text in ["", "1.5", "0x", "1__0", "½"]:
        try:
            found.append(int(text))
        except ValueError as e:
            found.append(str(e))
    return found


def floats():
    return [0.1 + 0.2, 1e16 + 1, 1 / 3, repr(1e22), repr(1e-7), str(float("inf")), str(float("nan")), (0.5).as_integer_ratio(), (2.0).is_integer()]


def float_texts():
    return [repr(x) for x in (100.0, 1e15, 1e16, 123456789012345680.0, 0.0001, 0.00001, -0.0, 1e-300)]


def the_smallest_float():
    return repr(5e-324)


def hexadecimal_floats():
    return [(1.5).hex(), float.fromhex("0x1.8p+1"), (0.1).hex()]


def rounding():
    return [round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234, -2), math.floor(-0.5), math.ceil(-0.5), math.trunc(-1.9)]


def division_by_zero():
    found = []
    for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 0.0**-1):
        try:
            f()
        except ZeroDivisionError as e:
            found.append(type(e).__name__)
    return found


def integer_math():
    return [math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.isqrt(99), math.prod([1, 2, 3, 4])]


def float_math():
    return [math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.fsum([0.1] * 10), math.copysign(1, -0.0), math.frexp(8.0), math.modf(3.25), math.fmod(-7, 3)]


def comparisons_of_floats():
    return [math.isclose(0.1 + 0.2, 0.3), math.isnan(float("nan")), math.inf > 10**400, math.nextafter(1.0, 2.0), math.ulp(1.0)]


def transcendental():
    return [f"{x:.12f}" for x in (math.sin(1), math.exp(1), math.log(10), math.log(8, 2), math.atan2(1, 2), math.gamma(5), math.erf(0.5))]


def math_errors():
    found = []
    for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000)):
        try:
            f()
        except (ValueError, OverflowError) as e:
            found.append(type(e).__name__)
    return found


def complex_numbers():
    z = 3 + 4j
    return [abs(z), str(z * z), str(z.conjugate()), str(complex("1-2j")), z.imag, f"{cmath.phase(1j):.6f}", str(cmath.sqrt(-4))]


def number_tower():
    return [isinstance(1, numbers.Integral), isinstance(1.5, numbers.Rational), isinstance(Fraction(1, 2), numbers.Rational), isinstance(True, int), isinstance(Decimal(1), numbers.Real)]


def decimals():
    return [str(Decimal("0.1") + Decimal("0.2")), str(Decimal("1.10") * 3), str(Decimal(1) / Decimal(7)), str(Decimal("1E+3").normalize()), str(Decimal(0.1))[:20]]


def decimal_rounding():
    price = Decimal("2.675")
    return [str(price.quantize(Decimal("0.01"))), str(price.quantize(Decimal("0.01"), ROUND_HALF_UP)), str(round(Decimal("2.5"))), str(Decimal("-7") % 3), str(Decimal("-7") // 2)]


def decimal_contexts():
    with localcontext() as context:
        context.prec = 5
        short = Decimal(1) / Decimal(3)
    return [str(short), str(Context(prec=3).create_decimal("3.14159")), str(Decimal(2).sqrt())]


def decimal_comparisons():
    return [Decimal("1.0") == 1, Decimal("1.0") == Decimal("1.00"), Decimal("0.1") == 0.1, str(max(Decimal("1.5"), Decimal("2"))), hash(Decimal(5)) == hash(5)]


def decimal_errors():
    try:
        Decimal("abc")
    except InvalidOperation:
        return [str(Decimal("NaN")), str(Decimal("-Infinity")), Decimal("Infinity").is_infinite()]


def decimal_parts():
    value = Decimal("-123.4500")
    return [list(value.as_tuple().digits), value.as_tuple().exponent, str(value.to_eng_string()), str(value.adjusted()), format(value, ",.1f")]


def fractions():
    return [str(Fraction(3, 4) + Fraction(1, 6)), str(Fraction("0.125")), str(Fraction(0.5)), str(Fraction(22, 7).limit_denominator(5)), str(Fraction(7, 2) // 1), float(Fraction(1, 3))]


def fraction_comparisons():
    return [Fraction(1, 2) == 0.5, Fraction(1, 3) < Fraction(1, 2), round(Fraction(7, 2)), str(-Fraction(6, 4)), str(Fraction(2, 3) ** 2), str(Fraction(4) ** 0.5)]


def averages():
    data = [2, 4, 4, 4, 5, 5, 7, 9]
    return [statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data), statistics.variance(data), statistics.multimode("aabbc")]


def more_statistics():
    return [statistics.quantiles([1, 2, 3, 4, 5], n=4), statistics.geometric_mean([1, 2, 4]), statistics.harmonic_mean([40, 60]), statistics.median_low([1, 2, 3, 4]), statistics.correlation([1, 2, 3], [2, 4, 6])]


def statistics_of_fractions():
    return [str(statistics.mean([Fraction(1, 2), Fraction(1, 3)])), str(statistics.mean([Decimal("0.5"), Decimal("0.75")])), statistics.fmean([1, 2, 4])]


def normal_distribution():
    normal = statistics.NormalDist(100, 15)
    return [f"{normal.cdf(115):.6f}", f"{normal.inv_cdf(0.5):.3f}", f"{normal.pdf(100):.6f}"]


def booleans_are_integers():
    return [True + True, sum([True, False, True]), [10, 20][True], int(True), str(True), True == 1, isinstance(True, int)]
