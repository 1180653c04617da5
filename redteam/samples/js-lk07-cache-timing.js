// LK-07 outcome=ok runs=2
// scanner none
// returns "contained"
const begin = Date.now();
export default () => {
  const text = "x".repeat(1e5);
  for (let i = 0; i < 100; i++) text.indexOf("y" + i);
  return Date.now() === begin && typeof performance === "undefined" ? "contained" : Date.now() - begin;
};
