// PP-05 outcome=ok
// returns "contained"
export default () => {
  Object.prototype.then = (resolve) => resolve("contained");
  return {};
};
