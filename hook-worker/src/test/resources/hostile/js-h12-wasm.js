// JS-H12 outcome=guest-error
export default () => new WebAssembly.Module(new Uint8Array(8));
