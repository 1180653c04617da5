// BAD-01 outcome=guest-error
export default () => { throw new Error("x".repeat(1e6)); };
