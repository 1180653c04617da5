// JS-C21 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner huge-number
export default () => String(3n ** 200000000n).length;
