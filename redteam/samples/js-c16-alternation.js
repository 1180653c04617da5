// JS-C16 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner none
export default () => {
  const words = [];
  for (let i = 0; i < 20000; i++) words.push("w" + ((i * 7919) % 1000003));
  return new RegExp(words.join("|")).test("w" + "x".repeat(1000));
};
