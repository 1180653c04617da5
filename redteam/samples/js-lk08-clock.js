// LK-08 outcome=ok cpu=3000
// scanner none
// returns "contained"
export default () => {
  const clocks = [() => Date.now(), () => +new Date(), () => new Date().getMilliseconds(), () => Date(),
    () => new Intl.DateTimeFormat("en", { fractionalSecondDigits: 3 }).format(), () => new (class extends Date {})().getTime()];
  const before = clocks.map((clock) => clock());
  for (let i = 0; i < 2e6; i++) Math.imul(i, i);
  return clocks.every((clock, i) => clock() === before[i]) ? "contained" : "time passes";
};
