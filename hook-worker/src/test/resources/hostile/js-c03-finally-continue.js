// JS-C03 outcome=cpu-exceeded cpu=200
export default () => { for (;;) { try { return 1; } finally { continue; } } };
