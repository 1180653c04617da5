// JS-C12 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner none
export default () => {
  const words = [];
  for (let i = 0; i < 2e6; i++) words.push("x".repeat(20) + ((i * 7919) % 1000003));
  return words.sort().length;
};
