// JS-C40 outcome=cpu-exceeded cpu=200 alloc=4000
// scanner none
export default async () => { const f = () => Promise.resolve().then(f); await f(); };
