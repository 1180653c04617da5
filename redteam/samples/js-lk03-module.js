// LK-03 outcome=ok runs=2
// scanner none
// returns "contained"
let counter = 0;
const kept = new Map();
export default (event, api) => {
  counter++;
  kept.set(Symbol.for(`mark-${api.run.attempt}`), 1);
  return counter === 1 && kept.size === 1 ? "contained" : "seen";
};
