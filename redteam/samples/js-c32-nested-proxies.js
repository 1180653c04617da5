// JS-C32 outcome=guest-error cpu=5000
// scanner proxy-reflect
// throws RangeError
export default () => {
  let nested = {};
  for (let i = 0; i < 1e5; i++) nested = new Proxy(nested, {});
  return nested.x;
};
