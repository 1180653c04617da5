// JS-C23 outcome=cpu-exceeded|memory-exceeded cpu=100
// scanner huge-number
export default () => (7n ** 3000000n).toString().length;
