// JS-C41 outcome=guest-error
export default () => new Promise(() => {});
