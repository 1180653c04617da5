// API-R09 outcome=guest-error
// scanner none
// throws Error
export default () => { const e = new Error("\u001b[2J\ud800\0forged"); e.name = "Evil\u001b]0;x\u0007Error"; throw e; };
