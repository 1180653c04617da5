// PP-05 outcome=ok
// scanner prototype-change
// returns "contained"
export default () => {
  Object.prototype.then = (resolve) => resolve("contained");
  return {};
};
