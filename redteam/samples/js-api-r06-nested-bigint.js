// API-R06 outcome=guest-error
// scanner none
// throws TypeError
// says at 'n', is a BigInt
export default () => ({ list: [{ n: 1n }] });
