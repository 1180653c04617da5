// LK-05 outcome=ok runs=2
// scanner none
// returns "contained"
const strings = (parts) => parts;
export default () => {
  const parts = strings`from one ${1} run to the next`;
  if (Object.getPrototypeOf(parts) !== Array.prototype || parts.mark !== undefined) return "seen";
  try {
    parts.mark = 1;
    return "not frozen";
  } catch (e) {
    console.log(e);
  }
  return "contained";
};
