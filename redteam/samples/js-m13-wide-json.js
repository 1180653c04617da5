// JS-M13 outcome=memory-exceeded cpu=500 alloc=64
// scanner none
export default () => {
  let node = ["leaf"];
  for (let i = 0; i < 24; i++) node = [node, node];
  return node;
};
