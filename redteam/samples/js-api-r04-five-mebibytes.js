// API-R04 outcome=output-exceeded
// scanner none
export default () => "x".repeat(5 * 1024 * 1024);
