export async function awaitingInOrder() {
  const log = [];
  const step = async (name) => {
    log.push(`${name} in`);
    await null;
    log.push(`${name} out`);
  };
  const first = step("a");
  await step("b");
  await first;
  return log;
}

export async function orderOfJobs() {
  const log = [];
  Promise.resolve().then(() => log.push("job 1")).then(() => log.push("job 3"));
  queue(() => log.push("job 2"));
  log.push("now");
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  return log;
}

function queue(job) {
  Promise.resolve().then(job);
}

export async function all() {
  return Promise.all([1, Promise.resolve(2), (async () => 3)()]);
}

export async function allSettled() {
  const settled = await Promise.allSettled([1, Promise.reject(new Error("no"))]);
  return settled.map(({ status, value, reason }) => [status, value ?? reason.message]);
}

export async function anyAndItsErrors() {
  try {
    await Promise.any([Promise.reject(1), Promise.reject(2)]);
  } catch (e) {
    return [e.name, e.errors, await Promise.any([Promise.reject(1), Promise.resolve("ok")])];
  }
}

export async function race() {
  return [await Promise.race([new Promise(() => {}), Promise.resolve("first")]), await Promise.race(["plain", 2])];
}

export async function rejectionsAreCaught() {
  try {
    await (async () => { throw new RangeError("inside"); })();
  } catch (e) {
    return [e.name, e.message];
  }
}

export async function finallyRunsAndKeepsTheValue() {
  const log = [];
  const value = await Promise.resolve("kept").finally(() => { log.push("done"); return "ignored"; });
  const caught = await Promise.reject(new Error("x")).finally(() => log.push("again")).catch((e) => e.message);
  return [value, caught, log];
}

export async function thenables() {
  const thenable = { then(resolve) { resolve("from then"); } };
  return [await thenable, await Promise.resolve(thenable)];
}

export async function asyncGenerators() {
  async function* pages() {
    for (let n = 1; n <= 3; n++) {
      yield Promise.resolve(n * 10);
    }
  }
  const seen = [];
  for await (const page of pages()) {
    seen.push(page);
  }
  return seen;
}

export async function forAwaitOverPromises() {
  const seen = [];
  for await (const value of [Promise.resolve(1), 2]) {
    seen.push(value);
  }
  return seen;
}

export async function arrayFromAsync() {
  return Array.fromAsync((async function* () { yield 1; yield 2; })(), (n) => n * 2);
}

export async function withResolvers() {
  const { promise, resolve } = Promise.withResolvers();
  resolve("later");
  return [await promise, await Promise.try(() => "tried")];
}

export async function chainsPassErrorsOn() {
  return Promise.resolve(1)
    .then(() => { throw new Error("broken"); })
    .then(() => "skipped")
    .catch((e) => `repaired ${e.message}`)
    .then((text) => `${text}!`);
}

export async function resolvingTwiceDoesNothing() {
  return new Promise((resolve, reject) => {
    resolve("first");
    resolve("second");
    reject(new Error("third"));
  });
}

export async function awaitOrderAgainstThen() {
  const log = [];
  const a = (async () => { await 1; log.push("await"); })();
  const b = Promise.resolve().then(() => log.push("then"));
  await Promise.all([a, b]);
  return log;
}

export async function asyncMethodsAndArrows() {
  class Store {
    #data = new Map([["k", 1]]);
    async get(key) { return this.#data.get(key); }
    static async open() { return new Store(); }
  }
  const store = await Store.open();
  return [await store.get("k"), (await store.get("none")) ?? "none", await (async (x) => x * 2)(4)];
}

export async function sequentialReduce() {
  return [1, 2, 3].reduce(async (sum, n) => (await sum) + n, Promise.resolve(0));
}
