// API-R06 outcome=guest-error
// throws TypeError
// says at 'n', is a BigInt
export default () => ({ list: [{ n: 1n }] });
