// JS-C41 outcome=guest-error
// throws Error
// says pending promise
export default () => new Promise(() => {});
