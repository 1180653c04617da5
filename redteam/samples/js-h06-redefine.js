// JS-H06 outcome=ok runs=2
// scanner prototype-change
// returns "contained"
export default (event, api) => {
  const original = String(api.records.put);
  for (const object of [api, api.records, api.log, api.run]) {
    for (const attempt of [(o) => Object.setPrototypeOf(o, {}), (o) => { o.put = () => 1; }, (o) => { o.evil = 1; },
      (o) => Object.defineProperty(o, "put", { value: 1 }), (o) => { o.__proto__.evil = 1; },
      (o) => { delete o[Object.keys(o)[0]]; }]) {
      try {
        attempt(object);
        return String(attempt);
      } catch (e) {
        console.log(e);
      }
    }
  }
  return String(api.records.put) === original && api.evil === undefined ? "contained" : "changed";
};
