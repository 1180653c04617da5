// API-R03 outcome=guest-error
// scanner none
// throws TypeError
// says not acceptable JSON
export default () => { let deep = {}; for (let i = 0; i < 150; i++) deep = { deep }; return deep; };
