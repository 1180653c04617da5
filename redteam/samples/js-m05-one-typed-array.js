// JS-M05 outcome=memory-exceeded|guest-error cpu=2000 alloc=64
// scanner large-repeat
export default () => new Uint8Array(2 ** 29).length;
