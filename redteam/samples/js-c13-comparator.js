// JS-C13 outcome=cpu-exceeded cpu=200
// scanner none
export default () => {
  const many = Array.from({ length: 1e5 }, (_, i) => i);
  many.sort(() => { for (let i = 0; i < 1e4; i++) Math.imul(i, i); return Math.random() - 0.5; });
  return many.length;
};
