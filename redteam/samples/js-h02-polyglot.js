// JS-H02 outcome=ok
// scanner global-object
// returns "contained"
export default () => {
  const doors = ["Polyglot", "Graal", "polyglotEngine", "Context", "Debug", "debugger"];
  const found = doors.filter((name) => name in globalThis);
  return found.length === 0 ? "contained" : found;
};
