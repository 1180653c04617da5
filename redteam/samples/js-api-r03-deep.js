// API-R03 outcome=guest-error cpu=3000
// scanner none
// throws RangeError
export default () => { let deep = {}; for (let i = 0; i < 2e5; i++) deep = { deep }; return deep; };
