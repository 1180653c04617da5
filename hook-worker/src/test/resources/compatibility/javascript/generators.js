export function countingUp() {
  function* count(from, to) {
    for (let n = from; n <= to; n++) {
      yield n;
    }
  }
  return [...count(3, 6)];
}

export function sendingValuesIn() {
  function* dialogue() {
    const name = yield "name?";
    const age = yield `${name}, age?`;
    return { name, age };
  }
  const talk = dialogue();
  return [talk.next().value, talk.next("ann").value, talk.next(7), talk.next()].map((step) => step ?? "nothing");
}

export function delegation() {
  function* inner() {
    yield 1;
    return "result";
  }
  function* outer() {
    const result = yield* inner();
    yield result;
    yield* [2, 3];
  }
  return [...outer()];
}

export function returningEarly() {
  const log = [];
  function* resource() {
    try {
      yield 1;
      yield 2;
    } finally {
      log.push("closed");
    }
  }
  for (const n of resource()) {
    log.push(n);
    break;
  }
  return log;
}

export function throwingIn() {
  function* stubborn() {
    while (true) {
      try {
        yield "waiting";
      } catch (e) {
        yield `caught ${e.message}`;
      }
    }
  }
  const it = stubborn();
  it.next();
  return [it.throw(new Error("a")).value, it.next().value, it.return("done")];
}

export function infiniteSequences() {
  function* fibonacci() {
    let [a, b] = [0, 1];
    for (;;) {
      yield a;
      [a, b] = [b, a + b];
    }
  }
  return fibonacci().filter((n) => n % 2 === 0).take(6).toArray();
}

export function customIterables() {
  const range = { from: 1, to: 4, *[Symbol.iterator]() { for (let n = this.from; n <= this.to; n++) yield n; } };
  const [first, , third] = range;
  return [Math.max(...range), first, third, Array.from(range, (n) => n * n)];
}

export function iteratorHelpers() {
  return [
    [1, 2, 3, 4].values().map((n) => n * 2).drop(1).toArray(),
    [5, 6].values().flatMap((n) => [n, n]).toArray(),
    [1, 2, 3].values().reduce((a, b) => a + b),
    [1, 2].values().some((n) => n > 1),
    [1, 2].values().find((n) => n > 5) ?? "none",
  ];
}

export function iteratorFrom() {
  let n = 0;
  const plain = { next: () => ({ done: n >= 3, value: n++ }) };
  return [Iterator.from(plain).map((x) => x + 1).toArray(), Iterator.from("ab").toArray()];
}

export function treeWalk() {
  function* walk(node) {
    if (node) {
      yield* walk(node.left);
      yield node.value;
      yield* walk(node.right);
    }
  }
  return [...walk({ value: 2, left: { value: 1 }, right: { value: 4, left: { value: 3 } } })];
}

export function generatorObjects() {
  function* g() {}
  const it = g();
  return [it[Symbol.iterator]() === it, Object.prototype.toString.call(it), it.next(), typeof g.prototype].map((x) => JSON.stringify(x));
}

export function lazyEvaluation() {
  const log = [];
  const it = [1, 2, 3].values().map((n) => (log.push(n), n)).filter((n) => n > 1);
  it.next();
  return log;
}
