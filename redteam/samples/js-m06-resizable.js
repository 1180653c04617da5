// JS-M06 outcome=memory-exceeded|guest-error cpu=2000 alloc=64
// scanner endless-loop
export default () => {
  const all = [];
  for (;;) {
    const buffer = new ArrayBuffer(1, { maxByteLength: 2 ** 26 });
    buffer.resize(2 ** 26);
    all.push(buffer);
  }
};
