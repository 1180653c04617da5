// JS-C01 outcome=cpu-exceeded|wall-exceeded
export default () => { for (;;) {} };
