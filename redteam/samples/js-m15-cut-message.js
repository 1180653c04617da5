// JS-M15 outcome=guest-error
// scanner none
// throws Error
// says xxxxxxxxxx
export default () => { throw new Error("x".repeat(1e6)); };
