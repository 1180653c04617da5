// JS-M05 outcome=memory-exceeded cpu=2000 alloc=64
// scanner endless-loop large-repeat
export default () => { const all = []; for (;;) all.push(new Uint8Array(2 ** 22)); };
