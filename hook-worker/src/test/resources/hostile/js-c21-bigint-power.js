// JS-C21 outcome=cpu-exceeded|wall-exceeded|memory-exceeded|worker-lost
export default () => String(3n ** 200000000n).length;
