export function orderOfKeys() {
  return Object.keys({ b: 1, 2: 1, a: 1, 1: 1, [-1]: 1, "01": 1 });
}

export function spreadAndRest() {
  const { a, ...rest } = { a: 1, b: 2, c: 3 };
  return [{ ...rest, b: 9, ...null }, a, { ..."hi" }];
}

export function destructuringWithDefaults() {
  const { a = 1, b: { c = 2, d: [first, , third = 3] = [] } = {}, ...others } = { b: { d: [7, 8] }, e: 5 };
  return [a, c, first, third, others];
}

export function swapping() {
  let [a, b] = [1, 2];
  [a, b] = [b, a];
  return [a, b];
}

export function computedAndShorthand() {
  const name = "total";
  const x = 1;
  return { [`order-${name}`]: 5, x, method() { return 1; }, get double() { return x * 2; } }["double"];
}

export function gettersAndSetters() {
  const account = {
    cents: 150,
    get euros() { return this.cents / 100; },
    set euros(value) { this.cents = Math.round(value * 100); },
  };
  account.euros = 2.345;
  return [account.euros, account.cents, Object.keys(account)];
}

export function freezing() {
  const frozen = Object.freeze({ a: { b: 1 } });
  frozen.a.b = 2;
  try {
    frozen.a = 3;
  } catch (e) {
    return [frozen, e.name, Object.isFrozen(frozen), Object.isSealed(frozen)];
  }
}

export function descriptors() {
  const object = Object.defineProperty({}, "hidden", { value: 1 });
  return [Object.keys(object), object.hidden, Object.getOwnPropertyDescriptor(object, "hidden")];
}

export function prototypes() {
  const base = { greet() { return `I am ${this.name}`; } };
  const derived = Object.create(base, { name: { value: "derived", enumerable: true } });
  return [derived.greet(), Object.getPrototypeOf(derived) === base, Object.hasOwn(derived, "greet"), "greet" in derived];
}

export function nullPrototypes() {
  const bare = { __proto__: null, a: 1 };
  return ["toString" in bare, Object.keys(bare), Object.getPrototypeOf(bare)];
}

export function optionalChaining() {
  const order = { lines: [{ sku: "a" }], total: () => 5 };
  return [order?.lines?.[0]?.sku, order.customer?.name ?? "nobody", order.total?.(), order.missing?.().x.y ?? "short"];
}

export function logicalAssignment() {
  const settings = { a: 0, b: null, c: "" };
  settings.a ||= 1;
  settings.b ??= 2;
  settings.c &&= 3;
  return settings;
}

export function equality() {
  return [null == undefined, null == 0, "" == 0, "0" == false, [] == "", [1] == 1, NaN != NaN, {} == {}];
}

export function kinds() {
  return [undefined, null, true, 1, 1n, "a", Symbol("s"), {}, [], () => {}, class {}].map((value) => typeof value);
}

export function toPrimitive() {
  const money = { [Symbol.toPrimitive]: (hint) => (hint === "number" ? 5 : hint) };
  return [+money, `${money}`, money + "", money * 2];
}

export function symbolsAsKeys() {
  const id = Symbol("id");
  const object = { [id]: 1, plain: 2 };
  return [object[id], Object.keys(object), id.description, Symbol.for("x") === Symbol.for("x"), Object.getOwnPropertySymbols(object).length];
}

export function proxies() {
  const log = [];
  const watched = new Proxy({ a: 1 }, {
    get: (target, key) => (log.push(`get ${String(key)}`), Reflect.get(target, key) ?? "default"),
    has: (target, key) => key === "ghost" || key in target,
    set: (target, key, value) => (log.push(`set ${key}`), Reflect.set(target, key, value * 2)),
    deleteProperty: () => true,
  });
  watched.b = 4;
  return [watched.a, watched.b, watched.none, "ghost" in watched, delete watched.a, log];
}

export function reflection() {
  return [Reflect.ownKeys({ b: 1, a: 2 }), Reflect.has({ x: 1 }, "x"), Reflect.apply(Math.max, null, [1, 3]), Reflect.construct(Array, [3]).length];
}

export function assignmentOfMany() {
  const target = { a: 1 };
  return [Object.assign(target, { b: 2 }, null, { a: 3 }) === target, target];
}

export function labelsAndSwitches() {
  const seen = [];
  outer: for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      switch (i + j) {
        case 1: seen.push("one");
        case 2: seen.push("fall"); break;
        case 3: break outer;
        default: seen.push("zero");
      }
    }
  }
  return seen;
}

export function closuresInLoops() {
  const functions = [];
  for (let i = 0; i < 3; i++) {
    functions.push(() => i);
  }
  return functions.map((f) => f());
}

export function hoistingAndDeadZones() {
  const before = typeof hoisted();
  try {
    return late;
  } catch (e) {
    return [before, e.name];
  }
  let late = 1;
  function hoisted() {
    return 1;
  }
}
