// JS-M10 outcome=memory-exceeded|cpu-exceeded cpu=500 alloc=64
// scanner endless-loop
export default () => { const all = {}; for (let i = 0; ; i++) all["key" + i] = i; };
