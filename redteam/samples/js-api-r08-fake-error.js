// API-R08 outcome=guest-error
// scanner none
// throws Error
export default () => { throw new Proxy(new Error("x"), { get() { throw new Error("trap"); }, getPrototypeOf() { return Error.prototype; } }); };
