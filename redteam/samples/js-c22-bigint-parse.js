// JS-C22 outcome=cpu-exceeded|memory-exceeded cpu=200
// scanner large-repeat
export default () => BigInt("9".repeat(2e7)) > 0n;
