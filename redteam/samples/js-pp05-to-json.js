// PP-05 outcome=ok runs=2
// scanner prototype-change
// returns "contained"
export default () => {
  if ("toJSON" in Object.prototype) return "the run before";
  Object.prototype.toJSON = () => "contained";
  return { value: 1 };
};
