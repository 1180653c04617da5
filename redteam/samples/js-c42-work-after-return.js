// JS-C42 outcome=cpu-exceeded cpu=200 alloc=4000
// scanner none
export default () => {
  const forever = (async function* () { for (;;) yield 1; })();
  (async () => { for await (const one of forever) one; })();
  return 1;
};
