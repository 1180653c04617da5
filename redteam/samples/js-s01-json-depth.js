// JS-S01 outcome=guest-error cpu=3000
// scanner none
// throws RangeError
export default () => JSON.parse("[".repeat(2e6));
