// JS-C14 outcome=cpu-exceeded|memory-exceeded cpu=100
// scanner large-repeat
export default () => "\u1E9B\u0323".repeat(1e7).normalize("NFKD").length;
