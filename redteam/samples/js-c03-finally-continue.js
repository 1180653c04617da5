// JS-C03 outcome=cpu-exceeded cpu=200
// scanner none
export default () => { for (;;) { try { return 1; } finally { continue; } } };
