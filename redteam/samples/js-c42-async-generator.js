// JS-C42 outcome=ok runs=2 idle=yes
// scanner none
// returns "contained"
export default () => {
  const forever = (async function* () { for (;;) yield 1; })();
  forever.next().then(() => forever.next());
  return "contained";
};
