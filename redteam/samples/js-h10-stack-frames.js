// JS-H10 outcome=ok
// scanner stack-introspection
// returns "contained"
export default (event, api) => {
  const seen = [];
  Error.stackTraceLimit = 100;
  Error.prepareStackTrace = (error, frames) => {
    for (const frame of frames ?? []) {
      for (const name of ["getThis", "getFunction", "getEvalOrigin"]) {
        const value = typeof frame[name] === "function" ? frame[name]() : undefined;
        if (value !== undefined && value !== null) seen.push(value);
      }
    }
    return String(error);
  };
  const bag = {};
  Error.captureStackTrace?.(bag);
  console.log(bag.stack);
  try {
    api.records.put("orders", 1, 1);
  } catch (e) {
    console.log(e.stack);
  }
  Error.prepareStackTrace = undefined;
  console.log(new Error("plain").stack);
  const foreign = seen.filter((value) => typeof value === "function" && /seedWith|TrueDate|ask\(/.test(String(value)));
  return foreign.length === 0 ? "contained" : foreign.map(String);
};
