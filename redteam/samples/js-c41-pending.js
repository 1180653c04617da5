// JS-C41 outcome=guest-error
// scanner promise-without-end
// throws Error
// says pending promise
export default () => new Promise(() => {});
