// JS-M09 outcome=memory-exceeded cpu=5000 alloc=64
// scanner endless-loop
export default () => { const all = new Map(); for (let i = 0; ; i++) all.set({ i }, new WeakRef({ i })); };
