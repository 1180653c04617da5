// JS-M14 outcome=memory-exceeded cpu=2000 alloc=64
// scanner none
export default () => {
  let rope = "x";
  for (let i = 0; i < 29; i++) rope += rope;
  return rope;
};
