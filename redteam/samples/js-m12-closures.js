// JS-M12 outcome=memory-exceeded|cpu-exceeded cpu=500 alloc=64
// scanner endless-loop
export default () => { let chain = () => 0; for (;;) { const before = chain; chain = () => before; } };
