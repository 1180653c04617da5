// API-R06 outcome=guest-error
// scanner none
// throws TypeError
// says is a symbol
export default () => Symbol.iterator;
