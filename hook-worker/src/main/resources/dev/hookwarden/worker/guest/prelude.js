// Runs in every JavaScript context before the hook does. It keeps its own references to all it uses,
// because the hook may replace every built-in, and hands the hook nothing but frozen functions.
(function () {
  "use strict";
  const { apply, construct, ownKeys } = Reflect;
  const { parse, stringify } = JSON;
  const { create, defineProperty, freeze, getOwnPropertyDescriptor } = Object;
  const isArray = Array.isArray;
  const isFiniteNumber = Number.isFinite;
  const { imul } = Math;
  const TrueDate = Date;
  const TrueError = Error;
  const TrueTypeError = TypeError;
  const TrueString = String;
  const trueFormat = getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format").get;
  const trueFormatToParts = Intl.DateTimeFormat.prototype.formatToParts;
  const trueDateToString = Date.prototype.toString;
  const charAt = String.prototype.charAt;
  const toWellFormed = String.prototype.toWellFormed;
  const slice = String.prototype.slice;
  const symbolToString = Symbol.prototype.toString;

  for (const name of ["SharedArrayBuffer", "Atomics", "escape", "unescape", "ShadowRealm", "arguments"]) {
    delete globalThis[name];
  }
  for (const name of ownKeys(RegExp)) {
    if (typeof name === "string" && name !== "length" && name !== "name" && name !== "prototype"
        && name !== "escape") {
      delete RegExp[name];
    }
  }

  const hidden = (value) => {
    const descriptor = create(null);
    descriptor.value = value;
    descriptor.writable = true;
    descriptor.configurable = true;
    descriptor.enumerable = false;
    return descriptor;
  };
  const define = (target, name, value) => defineProperty(target, name, hidden(value));

  // Time stands still, and chance repeats itself.
  let now = 0;
  let a = 0, b = 0, c = 0, d = 0;
  const next32 = () => {
    // sfc32 by Chris Doty-Humphrey, public domain.
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  const seedWith = (high, low) => {
    a = high | 0;
    b = low | 0;
    c = imul(high ^ low, 0x9e3779b1);
    d = 1;
    for (let i = 0; i < 12; i++) next32();
  };
  define(Math, "random", { random() { return (next32() * 2097152 + (next32() >>> 11)) / 9007199254740992; } }.random);

  function FrozenDate(...parts) {
    if (new.target === undefined) {
      return apply(trueDateToString, new TrueDate(now), []);
    }
    const target = new.target === FrozenDate ? TrueDate : new.target;
    return parts.length === 0 ? construct(TrueDate, [now], target) : construct(TrueDate, parts, target);
  }
  define(FrozenDate, "name", "Date");
  define(FrozenDate, "length", 7);
  defineProperty(FrozenDate, "prototype", { __proto__: null, value: TrueDate.prototype, writable: false });
  define(FrozenDate, "parse", TrueDate.parse);
  define(FrozenDate, "UTC", TrueDate.UTC);
  define(FrozenDate, "now", { now() { return now; } }.now);
  define(TrueDate.prototype, "constructor", FrozenDate);
  define(globalThis, "Date", FrozenDate);
  const format = create(null);
  format.configurable = true;
  format.get = function () {
    const bound = apply(trueFormat, this, []);
    return (date) => bound(date === undefined ? now : date);
  };
  defineProperty(Intl.DateTimeFormat.prototype, "format", format);
  define(Intl.DateTimeFormat.prototype, "formatToParts",
    { formatToParts(date) { return apply(trueFormatToParts, this, [date === undefined ? now : date]); } }.formatToParts);

  return function (call) {
    class HookError extends TrueError {
      constructor(code, message) {
        super(message);
        define(this, "name", "HookError");
        define(this, "code", code);
      }
    }

    // JSON.stringify drops or rewrites some values; a hook must hear of that instead.
    const checked = (what) => (key, value) => {
      const at = key === "" ? what : `${what}, at '${key}',`;
      switch (typeof value) {
        case "function": throw new TrueTypeError(`${at} is a function, which is not JSON`);
        case "symbol": throw new TrueTypeError(`${at} is a symbol, which is not JSON`);
        case "bigint": throw new TrueTypeError(`${at} is a BigInt, which is not JSON; convert it to a string or a number`);
        case "number":
          if (!isFiniteNumber(value)) throw new TrueTypeError(`${at} is ${TrueString(value)}, which is not JSON`);
      }
      return value;
    };
    const argumentsChecked = checked("an argument");
    const resultChecked = checked("the returned value");
    const toJson = (value, replacer) => {
      const text = stringify(value, replacer);
      if (text === undefined) throw new TrueTypeError("undefined is not JSON");
      return text;
    };

    const ask = (operation, json) => {
      const answer = call(operation, json);
      if (apply(charAt, answer, [0]) === "!") {
        const error = parse(apply(slice, answer, [1]));
        throw new HookError(error.code, error.message);
      }
      return answer;
    };
    const tell = (operation, ...parts) => { ask(operation, toJson(parts, argumentsChecked)); };
    const read = (operation, ...parts) => parse(ask(operation, toJson(parts, argumentsChecked)));
    const options = (value, what) => {
      if (value === undefined) return {};
      if (typeof value !== "object" || value === null || isArray(value)) {
        throw new TrueTypeError(`${what} must be an object`);
      }
      return value;
    };

    const show = (value) => {
      if (typeof value === "string") return value;
      if (typeof value === "symbol") return apply(symbolToString, value, []);
      if (typeof value !== "object" || value === null) return TrueString(value);
      if (value instanceof TrueError) return `${value.name}: ${value.message}`;
      try {
        return stringify(value) ?? "undefined";
      } catch {
        return "[object]";
      }
    };
    const logger = (level) => ({
      log(...values) {
        let text = "";
        for (let i = 0; i < values.length; i++) text += (i === 0 ? "" : " ") + show(values[i]);
        ask("log", stringify([level, apply(toWellFormed, text, [])]));
      },
    }).log;
    const debug = logger("debug"), info = logger("info"), warn = logger("warn"), error = logger("error");
    define(globalThis, "console", freeze({ __proto__: null, debug, trace: debug, log: info, info, dir: info, warn, error }));

    const readOnly = (value) => freeze({ __proto__: null, ...value });
    const records = readOnly({
      get: (collection, key) => read("get", collection, key),
      find: (collection, filter) => read("find", collection, options(filter, "the second argument of records.find")),
      put: (collection, key, value) => tell("put", collection, key, value),
      patch: (collection, key, patch) => tell("patch", collection, key, patch),
      delete: (collection, key) => tell("delete", collection, key),
    });
    const log = readOnly({ debug, info, warn, error });
    const verbs = {
      records,
      log,
      notify: (recipient, message) => tell("notify", recipient, message),
      email: (recipient, message) => tell("email", recipient, message),
      call: (destination, request) => tell("call", destination, options(request, "the request")),
      emit: (stream, type, data) => tell("emit", stream, type, data === undefined ? null : data),
      reject: (reason) => tell("reject", reason),
      budget: () => read("budget"),
    };

    let api;
    let state = "?";
    let reason;
    const settleWith = async (promise) => {
      try {
        const value = await promise;
        state = value === undefined ? "-" : "=" + toJson(value, resultChecked);
      } catch (e) {
        state = "!";
        reason = e;
      }
    };

    const begin = (text) => {
      const { now: at, seedHigh, seedLow, ...run } = parse(text);
      now = at;
      seedWith(seedHigh, seedLow);
      api = readOnly({ ...verbs, run: readOnly({ ...run, now: new TrueDate(at).toISOString() }) });
      state = "?";
      reason = undefined;
      return "";
    };
    const run = (event, entry) => {
      if (typeof entry !== "function") {
        throw new HookError("no-entry", "the hook has no default export that is a function");
      }
      const value = entry(parse(event), api);
      if (value === undefined) return "-";
      if (typeof value === "object" && value !== null && typeof value.then === "function") {
        settleWith(value);
        return "~";
      }
      return "=" + toJson(value, resultChecked);
    };
    const settle = () => {
      if (state === "!") throw reason;
      return state;
    };
    return (step, text, entry) => step === "begin" ? begin(text) : step === "run" ? run(text, entry) : settle();
  };
})()
