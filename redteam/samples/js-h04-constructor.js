// JS-H04 outcome=ok
// scanner constructor-call
// returns "contained"
export default (event, api) => {
  for (const object of [api, api.records, api.records.get, api.log, api.log.info, api.run]) {
    for (const name of ["getClass", "class", "class.static", "super", "equals", "notifyAll"]) {
      if (object[name] !== undefined) return name;
    }
  }
  try {
    return api.records.get.constructor("return this")() === globalThis ? "escaped" : "odd";
  } catch (e) {
    console.log(e);
  }
  return "contained";
};
