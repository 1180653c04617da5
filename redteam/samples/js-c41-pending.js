// JS-C41 outcome=guest-error
// scanner none
// throws Error
// says pending promise
export default () => new Promise(() => {});
