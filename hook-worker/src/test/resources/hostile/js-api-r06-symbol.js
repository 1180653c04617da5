// API-R06 outcome=guest-error
// throws TypeError
// says is a symbol
export default () => Symbol.iterator;
