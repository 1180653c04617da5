// JS-C21 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner none
export default () => String(3n ** 200000000n).length;
