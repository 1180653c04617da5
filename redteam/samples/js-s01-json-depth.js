// JS-S01 outcome=guest-error cpu=3000
// scanner large-repeat
// throws RangeError
export default () => JSON.parse("[".repeat(2e6));
