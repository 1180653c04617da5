export function roundTrip() {
  const text = '{"a":[1,2.5,-0,1e3,true,null,"\\u00e9\\n"],"b":{"c":{}}}';
  return [JSON.stringify(JSON.parse(text)), JSON.parse(text)];
}

export function whatIsLeftOut() {
  return [JSON.stringify({ a: undefined, b: () => 1, c: Symbol("x"), d: 1 }), JSON.stringify([undefined, () => 1, NaN, Infinity])];
}

export function indentation() {
  return [JSON.stringify({ a: [1, { b: 2 }], c: [] , d: {} }, null, 2), JSON.stringify([1], null, "--")];
}

export function replacers() {
  const order = { id: 1, secret: "x", lines: [{ secret: "y", n: 2 }] };
  return [JSON.stringify(order, (key, value) => (key === "secret" ? undefined : value)), JSON.stringify(order, ["id", "lines", "n"])];
}

export function revivers() {
  const text = '{"at":"2024-05-01","n":1}';
  return JSON.parse(text, (key, value) => (key === "n" ? value + 1 : key === "at" ? value.slice(0, 4) : value));
}

export function toJson() {
  const money = { cents: 150, toJSON(key) { return `${key}:${this.cents}`; } };
  return JSON.stringify({ price: money, when: new Date(0), list: [money] });
}

export function escaping() {
  return [JSON.stringify("\u2028\u0007\"\\/\u007f"), JSON.stringify("\ud800"), JSON.stringify({ "\n": "\t" })];
}

export function syntaxErrors() {
  return ["{a:1}", "[1,]", "'x'", "01", "{\"a\":1,}", "", "undefined", "[1] 2", "\"\t\"", "1.", "nul"].map((text) => {
    try {
      return JSON.parse(text);
    } catch (e) {
      return e.name;
    }
  });
}

export function circles() {
  const a = {};
  a.self = a;
  try {
    return JSON.stringify(a);
  } catch (e) {
    return e.name;
  }
}

export function duplicatesAndPrototypes() {
  const parsed = JSON.parse('{"a":1,"a":2,"__proto__":{"x":1}}');
  return [parsed.a, Object.keys(parsed), Object.getPrototypeOf(parsed) === Object.prototype, parsed.x === undefined];
}

export function bigIntegers() {
  return [JSON.parse("9007199254740993"), JSON.parse("1e400") === Infinity, JSON.parse("-0") === 0, JSON.stringify(1e21)];
}

export function boxedValues() {
  return JSON.stringify([new Number(1), new String("a"), new Boolean(false), Object(Symbol.iterator)]);
}
