// JS-M16 outcome=memory-exceeded cpu=500 alloc=64
// scanner none
export default () => {
  let error = new Error("first");
  for (let i = 0; i < 1e5; i++) error = new Error("next", { cause: error });
  throw error;
};
