// PP-05 outcome=ok
// scanner none
// returns "contained"
export default () => {
  Object.prototype.then = (resolve) => resolve("contained");
  return {};
};
