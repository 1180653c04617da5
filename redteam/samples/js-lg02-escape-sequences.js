// LG-02 outcome=ok
// scanner none
// log ["\u001b[2J\u001b]0;title\u0007\u001b[31mred","\u009b31m"]
export default () => { console.log("\u001b[2J\u001b]0;title\u0007\u001b[31mred"); console.log("\u009b31m"); };
