// FN-05 outcome=guest-error
// scanner pragma
// throws Error
// says marked
export default () => { throw new Error("marked"); };
//# sourceURL=/etc/passwd
//# sourceMappingURL=file:///etc/passwd
