// API-R05 outcome=guest-error
export default () => { const a = {}; a.a = a; return a; };
