// JS-C02 outcome=cpu-exceeded|wall-exceeded
export default () => { for (;;) { try { for (;;) {} } catch {} } };
