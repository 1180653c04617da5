export function defaultParameters() {
  const area = (width, height = width, label = `${width}x${height}`) => [width * height, label];
  return [area(2), area(2, 3), area(2, undefined, "?")];
}

export function restParameters() {
  const sum = (first, ...rest) => [first, rest.length, rest.reduce((a, b) => a + b, 0)];
  return [sum(1), sum(1, 2, 3), sum(...[4, 5], 6)];
}

export function lengthsAndNames() {
  const named = function inner() {};
  const arrow = () => {};
  return [((a, b = 1, c) => {}).length, named.name, arrow.name, (class Foo {}).name, named.bind(null).name];
}

export function bindingCallAndApply() {
  function describe(punctuation) {
    return this.name + punctuation;
  }
  const ann = { name: "ann" };
  return [describe.call(ann, "!"), describe.apply(ann, ["?"]), describe.bind({ name: "bob" }, ".")()];
}

export function lexicalThis() {
  const counter = { n: 1, later() { return [1, 2].map((x) => x + this.n); } };
  return counter.later();
}

export function strictThis() {
  function bare() {
    return this === undefined;
  }
  return bare();
}

export function recursionAndMemory() {
  const memo = new Map();
  const fibonacci = (n) => n < 2 ? n : memo.get(n) ?? (memo.set(n, fibonacci(n - 1) + fibonacci(n - 2)), memo.get(n));
  return fibonacci(70);
}

export function currying() {
  const curry = (f) => function next(...given) {
    return given.length >= f.length ? f(...given) : (...more) => next(...given, ...more);
  };
  return curry((a, b, c) => a + b * c)(1)(2)(3);
}

export function argumentsObject() {
  function count() {
    return [arguments.length, Array.from(arguments), typeof arguments];
  }
  return count("a", "b");
}

export function deepRecursionIsARangeError() {
  const forever = (n) => forever(n + 1) + 1;
  try {
    forever(0);
  } catch (e) {
    return [e instanceof RangeError, e.name];
  }
}

export function newTarget() {
  function Thing() {
    return { viaNew: new.target === Thing };
  }
  return [new Thing().viaNew, Thing().viaNew];
}
