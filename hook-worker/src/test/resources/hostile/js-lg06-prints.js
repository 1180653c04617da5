// LG-06 outcome=output-exceeded
export default () => { for (let i = 0; i < 100000; i++) console.log("x".repeat(1024)); };
