// JS-C10 outcome=cpu-exceeded|wall-exceeded|memory-exceeded|worker-lost
export default () => Array.from({ length: 2 ** 31 });
