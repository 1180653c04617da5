// JS-C21 outcome=cpu-exceeded|memory-exceeded cpu=200
export default () => String(3n ** 200000000n).length;
