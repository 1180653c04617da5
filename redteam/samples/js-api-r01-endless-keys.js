// API-R01 outcome=cpu-exceeded|memory-exceeded cpu=300 alloc=64
// scanner endless-loop proxy-reflect
export default () => {
  const endless = { get next() { return { ...Object.getOwnPropertyDescriptors({}), get next() { return endless; } }; } };
  return new Proxy({}, { ownKeys: () => { for (;;) {} } });
};
