export function inheritance() {
  class Animal {
    constructor(name) { this.name = name; }
    speak() { return `${this.name} makes a sound`; }
  }
  class Dog extends Animal {
    speak() { return `${super.speak()}: woof`; }
  }
  const rex = new Dog("Rex");
  return [rex.speak(), rex instanceof Animal, Dog.name, Object.getPrototypeOf(Dog) === Animal];
}

export function privateMembers() {
  class Counter {
    #n = 0;
    static #made = 0;
    constructor() { Counter.#made++; }
    #step() { return ++this.#n; }
    next() { return this.#step(); }
    static made() { return Counter.#made; }
    static isCounter(value) { return #n in value; }
  }
  const counter = new Counter();
  counter.next();
  return [counter.next(), Counter.made(), Counter.isCounter(counter), Counter.isCounter({}), Object.keys(counter)];
}

export function privateAccessFails() {
  class Box {
    #secret = 1;
    static peek(other) { return other.#secret; }
  }
  try {
    Box.peek({});
  } catch (e) {
    return e.name;
  }
}

export function fieldsAndInitializers() {
  class Order {
    id = 7;
    twice = this.id * 2;
    ["computed" + 1] = true;
    static kinds = ["a"];
    static { this.kinds.push("b"); }
  }
  return [new Order(), Order.kinds];
}

export function accessors() {
  class Temperature {
    #celsius = 0;
    get fahrenheit() { return this.#celsius * 9 / 5 + 32; }
    set fahrenheit(value) { this.#celsius = (value - 32) * 5 / 9; }
    static get unit() { return "C"; }
  }
  const t = new Temperature();
  t.fahrenheit = 212;
  return [t.fahrenheit, Temperature.unit, "fahrenheit" in t, Object.hasOwn(t, "fahrenheit")];
}

export function staticInheritance() {
  class Base { static create() { return new this(); } kind() { return "base"; } }
  class Derived extends Base { kind() { return "derived"; } }
  return [Base.create().kind(), Derived.create().kind()];
}

export function extendingArrays() {
  class Stack extends Array {
    peek() { return this[this.length - 1]; }
  }
  const stack = Stack.of(1, 2, 3);
  const mapped = stack.map((n) => n * 2);
  return [stack.peek(), mapped instanceof Stack, mapped.peek(), stack.length, Array.isArray(stack)];
}

export function extendingErrors() {
  class NotFound extends Error {
    constructor(key, options) {
      super(`no ${key}`, options);
      this.name = "NotFound";
      this.key = key;
    }
  }
  const error = new NotFound("order-1", { cause: new TypeError("deep") });
  return [String(error), error instanceof Error, error.key, error.cause.name, Object.keys(error)];
}

export function mixins() {
  const Named = (Base) => class extends Base { hello() { return `hello ${this.name}`; } };
  class Person { constructor(name) { this.name = name; } }
  return new (Named(Person))("ann").hello();
}

export function speciesAndTags() {
  class Tagged { get [Symbol.toStringTag]() { return "Tagged"; } }
  return [String(new Tagged()), Object.prototype.toString.call(null), Object.prototype.toString.call([])];
}

export function customInstanceOf() {
  class Even { static [Symbol.hasInstance](n) { return n % 2 === 0; } }
  return [2 instanceof Even, 3 instanceof Even];
}

export function methodChaining() {
  class Query {
    #parts = [];
    where(part) { this.#parts.push(part); return this; }
    toString() { return this.#parts.join(" and "); }
  }
  return `${new Query().where("a = 1").where("b = 2")}`;
}

export function classesAreNotCallable() {
  class Thing {}
  try {
    Thing();
  } catch (e) {
    return [e.name, typeof Thing, Thing.prototype.constructor === Thing];
  }
}

export function derivedMustCallSuper() {
  class Base {}
  class Derived extends Base { constructor() { return; } }
  try {
    new Derived();
  } catch (e) {
    return e.name;
  }
}

export function superInObjects() {
  const base = { name() { return "base"; } };
  const derived = { __proto__: base, name() { return `derived of ${super.name()}`; } };
  return derived.name();
}
