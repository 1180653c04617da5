// JS-M05 outcome=memory-exceeded|worker-lost|cpu-exceeded|wall-exceeded
export default () => { const a = []; for (;;) a.push(new Uint8Array(2 ** 20)); };
