// JS-C43 outcome=ok|cpu-exceeded runs=2 idle=yes
// scanner endless-loop
// returns "contained"
const registry = new FinalizationRegistry(() => { for (;;) {} });
export default () => {
  for (let i = 0; i < 1000; i++) registry.register({ i }, i);
  let garbage = [];
  for (let i = 0; i < 200; i++) garbage = new Array(1e4).fill(i);
  return garbage.length > 0 ? "contained" : "";
};
