// API-R05 outcome=guest-error
// throws TypeError
export default () => { const a = {}; a.a = a; return a; };
