// JS-C40 outcome=cpu-exceeded|wall-exceeded|memory-exceeded
export default async () => { const f = () => Promise.resolve().then(f); await f(); };
