export function namesOfEngineErrors() {
  return [
    () => null.x,
    () => undefinedName,
    () => "a".repeat(-1),
    () => new Array(-1),
    () => decodeURI("%"),
    () => JSON.parse("{"),
    () => (0).toFixed(101),
    () => Symbol() + "",
    () => new (() => {})(),
    () => ({}) in 1,
    () => ({}).x.y,
    () => [...1],
  ].map((f) => {
    try {
      return f();
    } catch (e) {
      return [e.name, e instanceof Error, e.message.length > 0];
    }
  });
}

export function finallyOverridesReturn() {
  const f = () => {
    try {
      return "try";
    } finally {
      return "finally";
    }
  };
  return f();
}

export function nestedHandlers() {
  const log = [];
  try {
    try {
      throw new Error("inner");
    } catch (e) {
      log.push(e.message);
      throw new Error("outer", { cause: e });
    } finally {
      log.push("cleanup");
    }
  } catch (e) {
    log.push(e.message, e.cause.message);
  }
  return log;
}

export function throwingAnything() {
  return [1, "text", null, undefined, { code: 5 }].map((thing) => {
    try {
      throw thing;
    } catch (e) {
      return e ?? String(e);
    }
  });
}

export function catchWithoutBinding() {
  try {
    throw 1;
  } catch {
    return "caught";
  }
}

export function aggregates() {
  const error = new AggregateError([new Error("a"), new TypeError("b")], "both");
  return [error.message, error.errors.map((e) => e.name), error.name, String(error)];
}

export function propertiesOfErrors() {
  const error = new Error("words");
  return [Object.keys(error), "stack" in error, String(error), Error("without new").message, Error.prototype.toString.call({ name: "N", message: "m" })];
}

export function stackNamesTheFunction() {
  function failing() {
    throw new Error("here");
  }
  try {
    failing();
  } catch (e) {
    return [e.stack.startsWith("Error: here"), e.stack.includes("failing")];
  }
}

export function assignmentsThatFail() {
  const constant = 1;
  return [
    () => { constant = 2; },
    () => { Object.freeze([1]).push(2); },
    () => { undefined.x = 1; },
    () => { "text".length = 1; },
    () => { undeclared = 1; },
    () => { delete Object.prototype; },
  ].map((f) => {
    try {
      f();
      return "fine";
    } catch (e) {
      return e.name;
    }
  });
}

export function errorIsError() {
  return [Error.isError?.(new TypeError("x")) ?? "absent", Error.isError?.({ name: "Error" }) ?? "absent"];
}
