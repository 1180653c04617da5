export function formatting() {
  return [(1234.5678).toFixed(2), (0.000001234).toString(), (1e21).toString(), (123.456).toPrecision(4), (12345).toExponential(1)];
}

export function roundingOfFixed() {
  return [(1.005).toFixed(2), (2.5).toFixed(0), (-1.5).toFixed(0), (1.45).toFixed(1), (1e-10).toFixed(2)];
}

export function radix() {
  return [(255).toString(16), (255).toString(2), (-255).toString(36), (0.5).toString(2), (0.1).toString(3)];
}

export function parsing() {
  return [parseInt("42px"), parseInt("0x1f"), parseInt("101", 2), parseFloat("3.14abc"), parseFloat(".5e1"), Number("  12 "), Number("")];
}

export function notANumber() {
  return [NaN === NaN, Object.is(NaN, NaN), Number.isNaN("x"), isNaN("x"), [NaN].includes(NaN), [NaN].indexOf(NaN)];
}

export function negativeZero() {
  return [Object.is(-0, 0), -0 === 0, 1 / -0 === -Infinity, String(-0), JSON.stringify(-0), Math.sign(-3)];
}

export function decimalFractions() {
  return [0.1 + 0.2, 0.1 * 3, 1 / 3, 4.35 * 100, 1.1 + 2.2, 9007199254740993];
}

export function extremes() {
  return [Number.MAX_SAFE_INTEGER, Number.EPSILON, Number.MIN_VALUE, Number.MAX_VALUE, String(Number.MAX_VALUE * 2)];
}

export function integersAndSafety() {
  return [Number.isInteger(5.0), Number.isInteger(5.5), Number.isSafeInteger(2 ** 53), Number.isSafeInteger(2 ** 53 - 1)];
}

export function bitwise() {
  return [5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 31, -1 >>> 0, -9 >> 1, 2 ** 32 | 0, 1 << 33];
}

export function remainderAndPower() {
  return [-7 % 3, 7 % -3, 5.5 % 2, 2 ** 10, (-2) ** 3, 2 ** -1, 2 ** 3 ** 2];
}

export function rounding() {
  return [Math.round(2.5), Math.round(-2.5), Math.trunc(-4.7), Math.ceil(-0.5) === 0, Math.floor(-4.2), Math.fround(5.05)];
}

export function mathFunctions() {
  return [Math.hypot(3, 4), Math.cbrt(27), Math.log2(8), Math.log10(1000), Math.sqrt(2), Math.max(), Math.min(1, "0", null)].map(String);
}

export function integersOfMath() {
  return [Math.clz32(1), Math.imul(0xffffffff, 5), Math.sign(-0) === 0, Math.abs(-7.25), Math.max(...[1, 5, 3])];
}

export function transcendental() {
  return [Math.sin(1), Math.cos(1), Math.atan2(1, 2), Math.exp(1), Math.log(10)].map((x) => x.toFixed(12));
}

export function separatorsAndLiterals() {
  return [1_000_000, 0b1010, 0o17, 0xff, 1e3, .5, 5.];
}

export function bigArithmetic() {
  return [2n ** 64n, -7n / 2n, -7n % 3n, 10n ** 20n + 1n, BigInt("0xff"), BigInt(2 ** 53)].map(String);
}

export function bigComparison() {
  return [1n < 2, 2n == 2, 2n === 2, 1n + BigInt(1) === 2n, typeof 1n, [3n, 1, 2n].sort().map(String)];
}

export function bigBits() {
  return [BigInt.asUintN(8, 257n), BigInt.asIntN(8, 255n), 1n << 70n, -1n >> 1n, 6n & 3n].map(String);
}

export function bigErrors() {
  return [() => 1n + 1, () => BigInt(1.5), () => BigInt("x"), () => 1n / 0n, () => Math.max(1n)].map((f) => {
    try {
      return String(f());
    } catch (e) {
      return e.name;
    }
  });
}

export function coercion() {
  return [+"", +" 1 ", +"1,2", +null, +undefined, +[], +[5], +{}, +true].map(String);
}
