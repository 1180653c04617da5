// JS-C02 outcome=cpu-exceeded cpu=200
export default () => { for (;;) { try { for (;;) {} } catch {} } };
