// API-R04 outcome=output-exceeded
// scanner large-repeat
export default () => "x".repeat(5 * 1024 * 1024);
