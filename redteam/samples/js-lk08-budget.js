// LK-08 outcome=ok cpu=3000 alloc=256
// scanner none
// returns "contained"
export default (event, api) => {
  const seen = new Set();
  for (let i = 0; i < 300; i++) {
    const { cpuMillis, wallMillis, allocationBytes } = api.budget();
    if (cpuMillis % 100 !== 0 || wallMillis % 100 !== 0 || allocationBytes % 1048576 !== 0) {
      return "finer than a tenth of a second";
    }
    seen.add(wallMillis);
  }
  return seen.size < 100 ? "contained" : "a clock";
};
