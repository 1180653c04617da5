// JS-H12 outcome=guest-error
// scanner other-runtime
// throws ReferenceError
export default () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
