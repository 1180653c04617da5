// PR-06 outcome=cpu-exceeded|memory-exceeded cpu=500
// scanner endless-loop
const make = (n) => (x) => { let y = x; for (let i = 0; i < 50; i++) y = (y * n + i) | 0; return y; };
export default () => {
  const functions = Array.from({ length: 5000 }, (_, n) => make(n));
  for (let sum = 0; ; ) for (const each of functions) sum += each(sum);
};
