// LG-06 outcome=output-exceeded cpu=3000
// scanner none
export default () => { for (let i = 0; i < 1e6; i++) console.log("x".repeat(50)); };
