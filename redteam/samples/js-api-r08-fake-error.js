// API-R08 outcome=guest-error
// scanner proxy-reflect
// throws Error
export default () => { throw new Proxy(new Error("x"), { get() { throw new Error("trap"); }, getPrototypeOf() { return Error.prototype; } }); };
