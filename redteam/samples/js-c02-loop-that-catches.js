// JS-C02 outcome=cpu-exceeded cpu=200
// scanner endless-loop
export default () => { for (;;) { try { for (;;) {} } catch {} } };
