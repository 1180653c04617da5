// JS-C02 outcome=cpu-exceeded cpu=200
// scanner none
export default () => { for (;;) { try { for (;;) {} } catch {} } };
