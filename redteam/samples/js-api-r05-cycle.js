// API-R05 outcome=guest-error
// scanner none
// throws TypeError
export default () => { const a = {}; a.a = a; return a; };
